"""Who is counted and what became of them, as patterns over word classes (see ``words``)."""

from __future__ import annotations

from claimlint.detect.quantitative.words import has
from claimlint.text import lazyre as re

PUBLIC = (
    r"(?:of |the |all |every\w* |u\.?s\.? |american |our nation's |today's )*(?:[\w/-]+ ){0,3}?(?::public:"
    r"|couples?|pregnancies|births|newborns|(?:[a-z]+|\d\d)-year-olds"
    r"|populations|youth|those (?:who live|living|aged?|ages|over|under|between"
    r"|older|younger|above|below)"
    r"|(?:surgeons|doctors|physicians|dentists|clinicians|gps|pharmacists)"
    r"(?! (?:would|recommend|prefer|pick|choose|trust|endorse|agree|say)))"
)
OWN = r"(?:of )?(?:our|the (?:patients|veterans|men|women) we|treated|my)\b"
OWN_ANYWHERE = (
    r"\b(?:we treat|our (?:patients|clients|members)|who (?:finish|complete|use|used|try|tried|follow"
    r"|join|start|stick with|choose|chose)\w*"
    r" (?:our|this|the))\b"
)
OWN_SURVEY = (
    r"\bour (?:own )?(?:[\w-]+ )?(?:survey|audit|trial|registry|poll|chart review|follow-up|tracking|outcomes?"
    r"|questionnaire)\b"
)
"""Who was asked came to us."""
OUTCOME_OF_CARE = (
    r"\b(?:get|got|gets|getting|feel|felt|became|become|are|is|were|was)"
    r" (?:better|well|pain[- ]free|sober|satisfied|happy|back)|:change_verb:"
    r"|\b(?:respond|responds|responded|improve|improves|improved|recover|recovers|recovered|achieve|achieved|avoid"
    r"|avoided|regained?|remitted|succeed|succeeded|reached?|met|gained?|lost|shed|quit|slowed|stopped"
    r"|(?:never|no longer|don't|stopped) (?:again )?(?:need(?:ing|ed)?|wear(?:ing)?)"
    r"|would (?:recommend|send|do|choose)|finds?|detects?|catch(?:es)?|spots?|picks? up|identif(?:y|ies)|gives?"
    r"|gave|helps?"
    r"|call(?:s|ed)? off|cancel(?:s|ed|led)?|come off|came off|put (?:away|aside|down) (?:the|their)"
    r"|(?:tak(?:e|es)|took|brings?|brought) home|keep|kept|hold on|held on|maintain\w*|helped"
    r"|works? (?:for|in)|relieves?|preferred?|recommend(?:ed)?"
    r"|conceived?|survived?|returned)\b"
)
UNDONE = (
    r"\b(?:wip|eras|revers|stop|eliminat|banish|dissolv|melt|restor|regrow)\w*\b"
    r"|\b(?:cur(?:e[ds]?|ing)|(?:heal|end|fix|reset|lift|clear|mend)(?:s|es|ed|ing)?)\b"
)
TREATED = (
    r"\b(?:treated|treatment|taking|using|on (?:the|our|this|an?) (?:[\w-]+ )?(?:drug|doses?|plan|program|pill"
    r"|pen|medication)|after (?:surgery|treatment|the))\b"
)
AFFECTS = (
    r"\b(?:affects?|affecting|impacts?|impacting|afflicts?|follows?|strikes?|hits?|touch(?:es)?|haunts?|plagues?|troubles?|bothers?|reach(?:es|ing)?|finds?"
    r"|visits?|burdens?|costs?|kills?)(?: \w+){0,2}\W*$"
)
"""What a condition does to people."""
PRESENT = (
    r"(?:is|are|was|were) (?:also )?(?:found|present|absent|common|diagnosed|seen|detected) (?:in|among)"
    r"(?: (?:about|nearly|some|almost|roughly|up to|over))*"
)
"""Where a condition is met with."""
ACTED_ON = (
    r"(?::relief_verb:|:change_verb:)(?:[^.;:]{0,40}\b(?:in|for|among|of))?"
    r"(?: (?:about|nearly|some|almost|roughly|up to|over))*\W*$"
    r"|:improve:[^.;:]{0,40}\b(?:in|for|among)(?: (?:about|nearly|some|almost|roughly|up to|over))*\W*$"
)
"""What was done to a share of people, or to what they had: "smooths lines in 80% of women"."""
_NO_CHANGE = re.compile(
    r"\bfalls? (?:each|every|at least|once|twice|down (?:each|every))\b"
    r"|\b(?:lower|rising)(?=[\s-](?:back|legs?|limbs?|extremit|body|abdom|face|jaw|teeth|spine|eyelids?|lids?|income|grade))",
    re.IGNORECASE,
)
"""What happens to people and to no level, and parts of the body: no verb of change."""


def tells_outcome(text: str) -> bool:
    """Return whether ``text`` tells what came of care."""
    return has(OUTCOME_OF_CARE, _NO_CHANGE.sub(" ", text))
