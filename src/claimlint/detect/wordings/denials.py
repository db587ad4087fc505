"""Harms, pain and recovery denied in grammar that needs no "no": impossible, none, not a trace."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

_SUPPOSED = (
    rf"{NEGATED}|{SHARE}|\b(?:if|whether|until|when|unless|once|make sure|so that|avoid\w*|may|might|should|prevent\w*)"
    r"\b[^.;:!?]{0,40}$"
)
_ASKED = r"\b(?:if|whether|until|unless|history of|ask|rule out|rules out|no such thing as)\b[^.;:!?]{0,40}$"
_FIGURED = r"\s*(?:percent|per cent|%|out of|of \d|in \d|point)"

_BASE = (
    r"(?: (?:of|our|the|last|first|past|more|than|over|all|these|those|nearly|about|some|own|in|across|among))*"
    r" (?:\d[\d,.]*\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty"
    r"|(?:hundreds|dozens|thousands) of|(?:a|\w+) (?:hundred|thousand|dozen|decade)) (?:[\w-]+ )?"
    r"(?:patients?|cases|procedures?|operations?|surgeries|implants?|knees?|hips?|shoulders?|eyes?|treatments?|couples?"
    r"|injections?|infusions?|cycles?|births?|deliveries|years?|months?|days?|people|veterans|women|men|grafts?|discs?"
    r"|veins?|feet|wrists?|teeth|sessions|clients|athletes)\b"
)
"""The base of a count: "in 400 cases", "across our last 60 shoulders"."""

WORDINGS = (
    Wording(
        "no_side_effects",
        """
        no|zero|0|nil :degree{0,2} :fill{0,1} :counted_harm in|among|across|over|after|out|since|from
        not one|a :one{0,1} :degree{0,1} :fill{0,1} :counted_harm in|among|across|over|after|out|since|from
        """,
        status="zero-count",
        unless_before=rf"{_ASKED}|{SHARE}|\b(?:study|trial|difference)\b[^.;]{{0,30}}$",
        only_after=_BASE,
    ),
    Wording(
        "no_side_effects",
        "infection|complication|injury|mishap|re-tear free for|since|in|through",
        unless_before=_ASKED
        + rf"|{SHARE}|\b(?:he|she|patients?|been|is|are|was|were|be|stay\w*|remain\w*|keep\w*)\b[^.;]{{0,20}}$",
        only_after=(
            r" (?:the (?:last|past) )?(?:over |more than |nearly )?(?:\d[\d,]*|[a-z]+) ?(?:straight "
            r"|consecutive )?(?:days|months|years|cases|procedures)?\b"
        ),
    ),
    Wording(
        "no_side_effects",
        """
        :any_harm , none|zero|nil|never
        :counted_harm so|to far|date , none|zero|nil|never|0
        """,
        unless_before=_ASKED,
        only_after=r"\s*(?:[.!;]|$|whatsoever|so far|to date|reported|at all)",
    ),
    Wording(
        "no_side_effects",
        """
        :any_harm are|is|become|becomes :denied
        no|zero|0|without :one{0,2} :prospect of|about :degree{0,2} :fill{0,2} :any_harm
        not :one{1,2} :prospect of|about :degree{0,2} :fill{0,2} :any_harm
        not|no :one{0,2} :person _{0,2} :suffered :suffered{0,2} :fill{0,3} :degree{0,2} :any_harm
        """,
        unless_before=_ASKED + rf"|{SHARE}",
        unless_after=_FIGURED + r"|[ -](?:related|factors?|gain)\b|,? no gain",
        unless=r"\b(?:exam|chart|fever|hernia|pain scale|scale of|score of)\b",
    ),
    Wording(
        "no_side_effects",
        """
        you|it|this|that|they|skin|they'll|it'll|you'll|laser|procedure won't|can't|never bruise|scar|swell|bleed|peel
        you|it|this|that|they|skin|laser|procedure will|does|do not|never bruise|scar|swell|bleed|peel
        side effect|complication|scar|bruise|swelling|redness|needle|risk|hangover free
        """,
        unless_before=_SUPPOSED,
        unless_after=r"[ -]+(?:to|diet|days?)\b",
        unless=r"\b(?:risk|side effect)[ -]free\b",
    ),
    Wording(
        "safety",
        """
        perfect|spotless|flawless|unblemished|impeccable safety record|profile|history
        carries|carry|poses|pose|presents|present|involves|has|have|with no|zero :degree{0,2} danger|dangers|risk|risks|
        threat|hazard|hazards
        zero|no chance|risk|danger of :fill{0,2} rejection|infection|harm|failure
        can't|cannot overdose
        impossible to overdose|abuse|misuse|become|get dependent|addicted|hooked|sick|hurt? on?
        not|never addictive|habit-forming|toxic
        non-addictive|non-habit-forming|nonaddictive|non-toxic
        won't|can't|cannot|never possibly? harm|injure|damage|hurt you|your|the|anyone|healthy|surrounding
        will|could not|never harm|injure|damage|hurt you|your|healthy|surrounding
        """,
        unless_before=_SUPPOSED + r"|\b(?:is|are|was|were) $(?<!is )(?<!are )(?<!was )(?<!were )",
        unless_after=_FIGURED + r"|[ -](?:factors?|assess\w*|score|tolerance)|\s+(?:feelings|wallet|to ask|chances)",
        unless=r"\b(?:wounds?|fumes|cleaners?|gloves|paint)\b",
    ),
    Wording(
        "painless",
        """
        :it won't|doesn't|don't|never|didn't even|actually? :hurt
        :it will|does|do|did not|never :hurt
        :method won't|doesn't|don't|never|didn't even|actually? :hurt
        won't hurt|sting a|one at bit|all
        you|patients|kids|you'll won't|don't|can't|never|will|do|barely not|never? feel :fill{0,2} needle|pain|
        discomfort
        you|patients|kids|you'll won't|don't|can't|will|do not? feel a|one|any single? thing|bit|twinge|pinch|pain
        feels|felt like nothing
        ouchless|ouch-free|no-ouch|hurt-free
        pain free :fill{0,2} _{0,1} :treatment
        pain free root canals
        pain free dentistry|shots|injections|treatments|extractions|procedures|sessions|cleanings|fillings
        not|without|never|no a|an|one|even|single single? :trace of pain|discomfort
        no more ouch
        """,
        unless_before=rf"{SHARE}|\b(?:if|when|until|once|whether|make sure|unless|so that)\b[^.;:!?]{{0,25}}$",
        unless_after=r"\s+(?:to|your (?:chances|wallet)|him|her|them|anyone|anymore|any more|again|after|the next)\b",
        unless_inside=r"\bfeel(?:s)? (?:a )?bit\b",
    ),
    Wording(
        "no_downtime",
        """
        no|zero|without any? real? recovery|downtime to speak of
        no|zero recovery or|and|, downtime
        recovery|downtime is|are nonexistent|non-existent|zero|nil|instant
        instant recovery
        """,
        unless_before=_ASKED,
    ),
    Wording(
        "no_downtime",
        "downtime|recovery|recuperation|down-time time|period? , none|zero|nil",
        unless_before=_ASKED,
        unless_after=r"\s+\w",
    ),
    Wording(
        "permanent",
        "for the rest of your|their|his|her|my days|life|lives",
        unless_before=r"\b(?:take|takes|need|needs|wear|monitor\w*|require\w*|must|may|might|could"
        r"|care)\b[^.;:!?]{0,60}$",
        unless=r"\b(?:immunosuppress\w*|medicat\w+|thinners?|insulin|drops|follow-?up|disab\w+)\b",
    ),
    Wording(
        "permanent",
        "stays|stay|stayed gone|cured|healed|fixed",
        unless_before=r"\b(?:not|n't|if|may|might|could|whether|to)\b[^.;:!?]{0,40}$",
    ),
    Wording(
        "permanent",
        """
        :boon you keep|have|enjoy for life
        :boon you keep|have|enjoy forever|always
        done|set|good|yours|fixed|cured|sorted for life
        a forever fix|solution|cure|smile|answer
        forever free of|from :fill{0,2} :complaint
        :complaint _{0,4} stays|stay away|off forever
        never ache|aches|hurt|hurts|flare|flares|comes|come|return|returns|bother|bothers again|back|you
        """,
        unless_before=_SUPPOSED + r"|\b(?:take|takes|need|needs|wear|monitor\w*|require\w*|to|will)\b[^.;:!?]{0,40}$",
        unless_after=r"\s+(?:from|of (?:sun|alcohol))",
        unless=r"\b(?:immunosuppress\w*|medicat\w+|thinners?|insulin|drops|follow-?up)\b",
    ),
)
"""Every wording of the kind."""
