"""Cures told of a pronoun or a bare state, and aids that nobody will need any more."""

from __future__ import annotations

from claimlint.detect.surface import NEGATED, Wording
from claimlint.detect.wordings.shares import SHARE

_IDLE = (
    rf"(?!without\b[^.]{{0,30}}\band\b){NEGATED}|{SHARE}|\b(?:may|might|could|help|helps|helped|helping|aims?"
    rf"|hopes?|if|whether|how|when|until|before"
    r"|try|tries|trying|used|designed|meant|intended|unable|claims?|cannot|in order|want|wants|wait|waits)"
    r"\b[^.,;:!?]{0,25}$|(?<!guaranteed )(?<!proven )(?<!shown )\bto\s+$"
)
_OPENING = r"(?:^|[.:;!?\u2014|\u2022*-]\s*|\b(?:and|is|your|his|her|my|with)\s+|,\s*)$"
_PART_OF_STORY = (
    r"\s*,?\s*(?:if|when|unless|until|in (?:some|many|most)|on its own|over time|partly|partially|sometimes)\b"
)

WORDINGS = (
    Wording(
        "cure",
        """
        :agent :mended the|your|a|that|torn|damaged|every|any :fill{0,2} :part
        :agent will|can :mended the|your|a|that|torn|damaged|every|any :fill{0,2} :part
        we heal|cure|fix|reverse what|where|when others|other|everyone|nobody|surgery|surgeons|drugs|doctors|they
        :tracked :fill{0,4} _{0,3} dead? in its|their tracks
        :quell :fill{0,3} :own_complaint
        put|puts|putting an|the end to :fill{0,4} :own_complaint
        brings|bring|bringing an|the end to :fill{0,4} :own_complaint
        do|does away with :fill{0,4} :own_complaint
        :own_complaint is|are now|fully|completely|100%|entirely curable|beatable|reversible
        :own_complaint won't|doesn't stand a chance
        one and done
        permanent|complete|final end to :fill{0,3} :own_complaint
        :body_part will be|feel like new
        :own_complaint ends|stops|end|stop with us|here|today|now
        restore|restores|restored|restoring :fill{0,2} perfect|full|20/20|complete|flawless|
        youthful :fill{0,1} :body_part
        clear|clears|cleared all|every :fill{0,3} :own_complaint
        """,
        unless_before=_IDLE,
        unless_after=_PART_OF_STORY + r"|\s*(?:signals?|pills?|drugs?|medic\w+|reliev\w+|risk|awareness|research"
        r"|clinics?|patients?|program)\b",
        unless=r"\b(?:warranty|software|battery|shoulder replacement)\b",
    ),
    Wording(
        "cure",
        """
        beat|beats|outsmart|outsmarts|outwit|outlast|outrun|trounce|crush|slay :fill{0,3} :own_complaint
        heal|fix|mend|repair|cure|reverse|beat|stop|end it|this|them|that without the|any|more? :fill{0,2} :knife
        heal|fix|mend|repair|rebuild|restore that|those|this :fill{0,2} :body_part
        """,
        unless_before=_IDLE,
        unless_after=_PART_OF_STORY
        + r"|[ -](?:awareness|month|season|walk|run|fund\w*|research\w*|clinics?|programs?|risk)\b",
        only_before=r"(?:^|[.:;!?\u2014|\u2022*-]\s*|\b(?:and|then|to)\s+|,\s*)$",
    ),
    Wording(
        "cure",
        """
        hello|welcome to a|your|the? :fill{0,2} life|days|nights|mornings|years|sleep|winter|summer without|beyond|after
        |free :fill{0,3} :own_complaint
        """.replace("\n        |", "|"),
        unless_before=_IDLE,
        unless_after=r"[ -](?:surgery|treatment|care|support|group|clinic|center)\b",
    ),
    Wording(
        "cure",
        ":own_complaint , :over",
        unless_before=_IDLE + r"|\b(?:of|with|from|for|than)\s+$",
        only_before=_OPENING,
        only_after=r"\s*(?:[.,!;:|\u2014-]|$|for good|forever"
        r"|(?:in|within|after) (?:just |only )?(?:one|two|three|an?|\d)\b)",
    ),
    Wording(
        "cure",
        ":own_complaint :over",
        unless_before=_IDLE,
        only_before=r"(?:^|[.:;!?\u2014|\u2022*]\s*)$",
        only_after=r"\s*(?:[.!;:|\u2014-]|$|for good|forever|at last|in (?:one|two|three|\d))",
        unless=r"\b(?:in \d+ (?:%|percent)|\d\s?%)",
    ),
    Wording(
        "cure",
        """
        walk|walks|leave|leaves|go|goes|come|comes out|here|home|away|our? _{0,1} :state
        :discard your|those|that|the :fill{0,2} :discarded
        no more :fill{0,2} :discarded
        throw|toss|put|chuck|leave :fill{1,2} :discarded in the trash|garbage|bin|drawer|closet|past
        you won't ever? need :fill{0,2} :crutch
        you'll|will|you not ever? need :fill{0,2} :crutch
        you'll|will never need :fill{0,2} :crutch
        never need|wear|take|buy :fill{0,2} :crutch
        never have|lose|need|suffer|face|feel|worry about? another :fill{0,2} :loss
        forget about? :fill{0,2} :own_complaint
        """,
        unless_before=(
            rf"{SHARE}|\b(?:if|when|until|before|once|whether|unless|don't|do not|not|hop(?:e|es|ed|ing)"
            r"|may|might|could|helps?|wish\w*|want\w*)\b[^.,;:!?]{0,40}$"
        ),
        unless_after=(
            r"[ -](?:to (?:qualif|enter|join|bring)|(?:in|near|into) (?:the|a|any|your|bed|water|public"
            r"|hot)\b|before|until|during|unless|on the day|for (?:the|this) (?:test"
            r"|exam)"
            r"|than|if|(?:after|every) (?:\w+ )?(?:\d+|days?|weeks?|months?)|overnight|cases?|solution|prescription)"
        ),
        unless=r"\b(?:expired?|disposable|old prescriptions?|sharps|recycl\w+)\b",
        unless_inside=r"\bneed (?:a )?(?:contact|pads)\b",
    ),
)
"""Every wording of the kind."""

ANAPHORIC = (
    Wording(
        "cure",
        """
        :agent :cured :pronoun
        :agent can|will|actually|simply|truly|completely :cured :pronoun
        :agent has|have :cured :pronoun
        our|the|this|these _{1,2} :cured :pronoun
        wipes|wipe|wiped|knocks|knock|clears|clear|takes|burns it|them out
        melts|melt|wipes|wipe|zaps|blasts|washes it|them away
        """,
        unless_before=_IDLE,
        unless_after=_PART_OF_STORY + r"|\s*(?:for you|in your (?:record|account))",
        unless=r"\b(?:billing|software|portal|website|appointment|charge|error|policy|dressing)\b",
        unless_inside=r"\bthat that\b",
    ),
    Wording(
        "permanent",
        """
        it|they won't|never ever? :return
        it|they will|does|do not|never ever? :return
        """,
        unless_before=_IDLE,
        unless_after=r"\s+(?:to|the call|calls?|for|with|unless)\b",
    ),
)
"""Wordings whose pronoun must stand for a complaint or a part of the body."""
