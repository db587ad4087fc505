"""A complaint ends: it flees, it is undone, it is sent away; what it made people need is needed no more."""

from __future__ import annotations

from claimlint.detect.surface import Wording
from claimlint.detect.wordings.guards import CLOSING, IDLE, IN_PART, LESSER_GOODBYES, NAMES_ANOTHER, OPENING

_C = ":fill{0,4} _{0,1} :own_complaint"
_SPLIT = r"\b(?:after|before|if|when|with|during|than|and|or|but|by|that|which|who|as|was|were|your doctor)\b"
_OWN_STORY = r"|\b(?:her|his|my|their)\s+(?:\w+ ){0,3}$"

_NO_SUBJECT = r"|\b(?:on|about|of|for|with|in|from|against|during|to)\s+(?:[a-z]+ ){0,1}$"
"""Before a complaint that hangs on a preposition and does nothing itself."""

WORDINGS = (
    Wording(
        "cure",
        ":own_complaint was|were|is|are :step{0,1} gone",
        only_before=r"\b(?:sessions?|visits?|shots?|treatments?|weeks?|days?|injections?|months?)(?: later| and|,| in)+"
        r" (?:the|my|her|his|your|all|that) (?:\w+ )?$",
        only_after=rf"{CLOSING}|\W*$",
    ),
    Wording(
        "cure",
        ":own_complaint gone",
        only_before=r"^\W*$",
        only_after=r"\s*[,!;:\u2014-]",
    ),
    Wording(
        "cure",
        "we|i just|simply|also|even? fix|fixed|banish|banished|beat|erase :fill{0,3} :own_complaint",
        unless_before=IDLE,
        only_after=CLOSING,
    ),
    Wording(
        "cure",
        """
        :own_complaint :step{0,3} :flee
        :own_complaint :step{0,1} :never :step{0,1} survive|withstand|resist|outlast|linger|endure
        :own_complaint :step{1,3} :undone
        :own_complaint :undone :step{0,1} and|for|in|by|with
        :own_complaint goes|go|comes|come to die
        """,
        unless_before=IDLE + _OWN_STORY + _NO_SUBJECT + r"|\b(?:as|when|after|once|while)\b[^.;,]{0,30}$",
        unless_after=IN_PART + r"|\s+at\b|[^.;]{0,20}\b(?:surg\w+|stitches|at birth|untreated)\b",
        unless_inside=(
            r"\b(?:was|were|had|may|might|would|(?:has|have|had) (?:melted|crumbled)|not|be (?:lifted|over)"
            r"|is over (?:the|a)|resolved and)\b"
        ),
    ),
    Wording(
        "cure",
        ":own_complaint , :ended",
        unless_before=IDLE + r"|\b(?:of|with|from|for|than)\s+$",
        only_before=OPENING,
        only_after=CLOSING,
    ),
    Wording(
        "cure",
        f"""
        :oust {_C} :ousted
        rid|rids|ridding|free|frees|freeing|freed _{{1,3}} of|from {_C}
        rid|rids|ridding|free|frees|freeing|freed _{{1,3}} of|from :fill{{0,3}} :needless
        free|frees|freeing|freed|released|release|liberate|liberated _{{0,2}} from :fill{{0,3}} :needless
        bid|kiss|wave|say|tell|bids|kisses|waves :fill{{0,3}} _{{0,1}} :trouble :parted
        :parted to? :fill{{0,3}} _{{0,1}} :trouble
        no more _{{0,4}} :trouble
        """,
        unless_before=IDLE,
        unless_after=NAMES_ANOTHER + r"|[^.;]{0,20}\b(?:at the door|in the lobby)\b",
        unless_inside=(
            r"\b(?:than|and|but|during|when|if|was|were|cannot|not|until|before|after"
            r"|no more (?:pain|symptoms?) (?:pills?|medic\w+))\b"
            rf"|{LESSER_GOODBYES}"
        ),
    ),
    Wording(
        "cure",
        """
        :remove the|any|your|all|every need for|of :fill{0,3} _{0,1} :needless
        do|does|did away with the|any|your need for|of :fill{0,3} _{0,1} :needless
        takes|take|took away the|any|your need for|of :fill{0,3} _{0,1} :needless
        never _{1,5} :needless again
        end|ends|ending|break|breaks your|the|any|their dependence|dependency|reliance on :fill{0,3} _{0,1} :needless
        :needless :step{0,1} end|ends|go|goes|land|lands up? in|into the trash|garbage|bin|dumpster
        gone are the days of|when :fill{0,3} _{0,2} :trouble
        come|came|comes|coming|get|gets|got off your|all|the|their? :fill{0,3} _{0,1} :needless for|forever|completely
        leave|leaves|left|leaving :fill{1,2} :needless at|by|in the|our|my door|doorstep|curb|dust|past
        an|the end to|of :fill{0,4} :own_complaint
        """,
        unless_before=IDLE,
        unless_after=NAMES_ANOTHER + r"|[^.;]{0,30}\b(?:anesthesia|general|biopsy)\b",
        unless_inside=r"\b(?:than|and|but|reuse|share|skip|refreeze|after|before|end of (?:the )?(?:treatment"
        r"|session))\b",
    ),
    Wording(
        "cure",
        f"""
        bring|brings|brought|bringing|coax|coaxes :fill{{0,4}} :body_part back to life
        bring|brings|brought|bringing :fill{{0,4}} :body_part back from the dead
        bring|brings|brought|bringing dead|dying|lost|dormant|damaged :body_part back
        :body_part is|are|feels|feel|will be|looks|look|was :step{{0,2}} _{{0,3}} years|decades old|young|younger again
        :body_part is|are|will :step{{0,2}} :young
        turn|turns|make|makes|turning :fill{{0,4}} _{{0,1}} :body_part _{{1,2}} again
        :body_part will|can :step{{0,1}} mend|heal|regrow|recover|repair completely|fully|entirely|perfectly|itself
        restore|restores|regain|reclaim|recover|regains|restoring full|complete|lost|perfect|total|
        youthful :fill{{0,2}} :function
        wipe|wipes|wiped|wiping the slate clean of {_C}
        restore|restores|return|returns|bring|brings :fill{{0,2}} :function back? to what it was
        """,
        unless_before=IDLE + r"|\b(?:her|his|my)\s+(?:\w+ ){0,2}$",
        unless_after=IN_PART,
    ),
    Wording(
        "cure",
        "turn|turns|turned|turning it|them|this|these|things|everything all? around",
        unless_before=IDLE,
        only_before=r"\b(?:autism|ms|lupus|diabetes|depression|arthritis|pain|disease|addiction|neuropathy)\b[^.?!]*$",
    ),
)
"""Every wording of the kind."""
