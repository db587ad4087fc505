"""What is done stays done: it never fades or returns, it lasts as long as its owner, once is enough."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.guards import SUPPOSED
from claimlint.detect.wordings.shares import SHARE

_OPEN = (
    rf"{NEGATED}|{SHARE}|{SUPPOSED}|\b(?:should|must|make sure|so that|so|keep|check that"
    rf"|ensure\w*)\b[^.;:!?]{{0,40}}$|\bto\s+$"
)
_BURDEN = (
    r"\b(?:casts?|bandages?|splints?|stitches|sutures|"
    r"(?:take|takes|taking)(?! (?:(?:hold|root|effect|shape)\b|(?:about |over |nearly )?\d))|"
    r"need|needs|require[sd]?|must|wear (?:a"
    r"|the|your)|worn|medicat\w+|dos(?:e|es|ing)"
    r"|drops|retainers?"
    r"|monitor\w*|disab\w+|scarred|member\w*|friends?|risk|diagnos\w+|follow-?ups?|immunosuppress\w*|insulin|thinners?"
    r"|coverage|learn\w*|untreated|steriliz\w+|contracepti\w+|vasectomy|tattoos?|makeup|dressing|bandage|stored?"
    r"|virus|store|charts?|files?|data|condition is|insurance|warrant\w+|records?|website|app\b|battery)\b"
)

WORDINGS = (
    Wording(
        "permanent",
        """
        :result _{0,2} :never :step{0,1} :decay
        :result :step{0,2} impossible to :decay
        """,
        unless_before=_OPEN,
        unless_after=(
            r"\s+(?:to|calls?|unless|if|at once|right away|immediately|overnight|until|before|below|under|by|the|a|it"
            r"|your|any|within|during|when|while|for|from|completely|entirely|fully)\b"
        ),
        unless=_BURDEN + r"|\b(?:implants?|dentures?|bridges?) (?:\w+ )?(?:do|does|cannot|can't|don't"
        r"|doesn't) (?:not )?decay\b",
        unless_inside=r"\b(?:does|do|can|hasn't|haven't|has|have|and|or|if|cannot|can't|don't"
        r"|doesn't) (?:return|drop|slip"
        r"|shift|act|back|crack|come back|leak|recur|fall|break|go)\b",
    ),
    Wording(
        "permanent",
        """
        :result _{0,2} never :step{0,1} :decay
        :result _{0,2} never :step{0,1} :decay again
        the :own_complaint :step{0,1} :never :step{0,1} :return
        """,
        unless_before=_OPEN,
        unless_after=r"\s+(?:to|calls?|unless|if|until|before|below|under|within|when|completely|fully)\b",
        unless=_BURDEN,
    ),
    Wording(
        "permanent",
        "permanently",
        unless_before=rf"{_OPEN}|\b(?:or|and|closed|moved)\s+$",
        unless=r"\b(?:must|need\w*|require\w*|implant\w*|steriliz\w*|damage\w*|lost|lose|scar\w*|disfigur\w*"
        r"|delet\w*|address|risks?|injur\w*)\b",
        only_before=r"(?:, |\u2014 ?)$",
        only_after=r"\s*(?:[.!]|$)",
    ),
    Wording(
        "permanent",
        """
        no|zero :return_noun , ever|again|period|guaranteed
        :last_verb _{0,4} :forever
        :last_verb :staying , :forever
        is|are|be _{0,1} :staying :forever
        gone|done|over|fixed|cured|sorted|settled|finished|straight|healed|sober :forever
        drop|ditch|quit|lose|toss|dump|beat|end|stop _{1,3} :forever
        """,
        unless_before=_OPEN,
        unless_after=r"[ -](?:threatening|saving|changing|insurance|support|events|expectancy|membership"
        r"|warranty|care)\b",
        unless=_BURDEN,
        unless_inside=r"\b(?:not|n't|never|building|office|location|hospital|is (?:closed|shut|off|away)"
        r"|in (?:the )?(?:body|system|file))\b",
    ),
    Wording(
        "permanent",
        """
        outlive|outlives|outlast|outlasts you|your|its|their|the|a wearer|grandchildren|owner|kids|children|lifetime|
        body?
        one time|and done fix|cure|solution|treatment|answer|repair|procedure
        a|one one-time|once-and-done|once-only fix|cure|solution|treatment|answer|repair
        a|the? one-time|single|once-and-for-all fix|cure|solution|answer
        a|your|one? lifetime|life|eternity|future without :fill{0,3} :trouble
        a|your|one? lifetime|life|eternity|future free of|from :fill{0,3} :trouble
        years|decades from now _{0,4} still
        once is enough|all
        only need|needs it|one|this once|time|session|treatment|visit
        """,
        unless_before=_OPEN,
        unless=_BURDEN + r"|\b(?:payment|fee|charge|registration|purchase|passcode|login|booking|one-time use|bring)\b",
    ),
    Wording(
        "permanent",
        """
        the? :fill{0,1} last|final|only _{0,4} you|you'll|your|they|they'll _{0,2} will? ever? need|require|want|take|
        buy
        last|final _{1,4} you|he|she|they will? ever _
        last|final _{1,4} you'll|they'll ever _
        first and last|final|only _{0,4} :body_part _{0,2} will|need|require|ever
        """,
        unless_before=_OPEN,
        unless=r"\b(?:payment|fee|charge|registration|passcode|login|booking|bring|forms?|paperwork|portal|id\b"
        r"|visit|doses?)\b",
        unless_inside=r"\b(?:only|last) (?:thing|step|item)\b|\bonly (?:\w+ ){0,3}(?:you|your \w+) (?:need|take"
        r"|buy|want)\b",
    ),
)
"""Every wording of the kind."""
