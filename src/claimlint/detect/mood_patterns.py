"""How copy reports, forbids or denies a claim instead of making it, as phrase patterns.

``FORWARD`` patterns silence what follows them to the end of their scope, ``FORWARD_TO_COMMA`` patterns
to the next comma at most, ``BACKWARD`` patterns what stands before them in the clause.
"""

from __future__ import annotations

from claimlint.text import lazyre as re

FORWARD: tuple[str, ...] = (
    # Warnings to the reader.
    "wary|suspicious|skeptical|sceptical|leery|careful|cautious|mistrustful|doubtful of|about|when|if",
    "beware",
    "watch|look out for _{0,3} :sayer",
    "watch|look out for anyone|anybody|someone",
    "walk|run|turn|stay|steer|step|click away|clear if|when|from|of",
    "think twice _{0,2} if|when|about|before",
    "avoid|question|distrust|ignore|dismiss|doubt|reject|challenge|disregard _{0,2} :seller",
    "do not _{0,1} trust|believe|buy|fall|accept|rely _{0,3} :sayer",
    "don't trust|believe|buy|accept",
    "don't fall for",
    "red|warning|yellow flag|flags|sign|signs",
    "too good to be true",
    # Others who say it.
    ":any _{0,2} :publisher that|which|who|whose|where _{0,3} :say",
    ":any _{0,2} :publisher _{0,2} :saying",
    "whose|their _{0,1} :sayer _{0,1} :say",
    ":somebody that|who|which _{0,2} :say",
    ":somebody _{0,1} :saying",
    (
        "predatory|unscrupulous|shady|dubious|disreputable|fraudulent|dishonest|rogue|unethical|sketchy|untrustworthy"
        "|illegitimate|unlicensed :publisher"
    ),
    "if|when|whenever|should :any_or_the :publisher _{0,2} :say",
    "if|when|whenever|should :somebody _{0,2} :say",
    "if|when|whenever|should they _{0,1} :promise",
    "if|when|whenever|should you|patients|people _{0,1} see|hear|read|encounter|spot _{0,3} :claim_noun",
    "if|when|whenever you|you're|people _{0,2} promised|quoted",
    "some|other|many|certain|several|few|most :publisher _{0,1} :promise",
    "some|other|many|certain|several|few|most :medium _{0,1} say|call|describe|tell|imply|suggest|label",
    "you may|will|might|can|could|often see|hear|read|encounter _{0,3} :sayer",
    ":publisher may|can|must|should|cannot|could|might|shouldn't|can't not? :say_plain",
    ":outlets that|which|who _{0,1} :promise",
    (
        "the|its|their|a|an|one|this|that old|earlier|previous|former|glossy|rival's|other? :medium told|promised"
        "|claimed|said|boasted|touted|advertised|bragged"
    ),
    ":outlets that|which _{0,1} say|says|said|call|calls|called|state|states|stated|read|reads",
    "you|you've|have|may|might|probably|surely|likely|also heard|read that",
    "claim|claims|claimed|claiming it|they|to",
    "label|labels|packaging|package|advertisement|advertisements|packages _{0,3} say|says|claim|claims",
    "if by _{1,3} you|we mean|meant",
    "the idea|notion|premise|concept that _",
    "propagates|propagate|alleges|alleged|purports|purported|purportedly|pretends that|to|_",
    "purpose of this|the|that _{0,1} text|article|post|ad|page is to _",
    # Rules of writing.
    "do|must|may|should|can|could not|never _{0,2} :say_plain",
    "don't|never|cannot|can't|mustn't|shouldn't|won't|couldn't|avoid|stop|quit _{0,2} :say_plain",
    "while|for :saying",
    "avoid|stop|quit|without|before|from|against|by|start :saying",
    "misleading|deceptive|illegal|unlawful|false|wrong|dishonest|unethical|risky|improper|prohibited to :say_plain",
    ":rules _{0,4} :forbid",
    (
        "such|any|bold|false|misleading|unproven|unsupported|exaggerated|wild|unsubstantiated|absolute|deceptive "
        ":claim_noun"
    ),
    "claims|phrases|words|statements|slogans|terms|lines|headlines|promises|ads|buzzwords like|such",
    "claims|promises|ads|phrases|words|slogans|headlines|boasts of|about|that",
    "a|the|any|this|that claim|statement that|of",
    "words|phrases|terms|claims|promises|adjectives|slogans to avoid|skip|cut|ban|drop|delete|retire|strike|shun",
    "banned|forbidden|prohibited|off-limits|risky|loaded words|phrases|terms|claims|adjectives|slogans|promises",
    "so called",
    # Denials of the assertion itself.
    "we|they|doctors|clinicians|they've|we've|that|you|and|or :cannot _{0,1} :pledge",
    ":cannot _{0,1} :pledge",
    "nobody|none|no _{0,3} can|could|will|would|should|may :pledge",
    "no _{1,2} can|could|will|would|should|may _{0,1} :pledge",
    "no one|nobody _{0,1} can|could|will|would|should|may _{0,1} :pledge",
    "neither|nor can|do|will|would _{1,2} :pledge",
    "make|makes|made|offer|offers|give|gives no|any _{0,1} promise|promises|guarantee|guarantees of|that|about|to",
    "no honest|reputable|ethical|responsible|trustworthy|credible|legitimate|qualified|serious _{0,2} :promise",
    "won't|never|not hear|see|find|catch us|me|we _{0,1} say|saying|promise|promising|claim|claiming|use|using",
    "looks|look closely|hard|askance at|for",
    "scrutinizes|scrutinize|scrutinized|frowns|flags|polices on?",
    # Questions that are told.
    "ask|asks|asked|asking|wonder|wonders|wondered|wondering|question|questions|debate|unsure _{0,2} whether|if",
    "ask|asks|wonder|wonders|wondering , is|are|does|do|can|will",
    # Suppositions.
    "imagine|suppose|supposing",
    "picture yourself|this|that|your",
    "let's say|pretend",
    "what if",
)

FORWARD_TO_COMMA: tuple[str, ...] = (
    "look|looking|seek|search for? a|an? :publisher with|who|that|whose",
    "the idea|notion|premise|concept of _",
    "promoted|billed|touted|advertised|hyped|peddled as _",
)

BACKWARD: tuple[str, ...] = (
    "is|are|was|were|be|as|it's|that's _{0,3} red|warning flag|sign|flags|signs",
    "is|remains a|an|one|the _{0,2} question|matter",
    (
        "is|are|was|were|it's|that's|be _{0,2} myth|myths|misconception|fiction|hype|puffery|falsehood|scam"
        "|exaggeration|nonsense|gimmick"
    ),
    (
        "is|are|was|were|be|it's|that's _{0,2} sales|marketing line|claim|pitch|term|speak|language|slogan|phrase"
        "|word|talk|copy|hype"
    ),
    (
        "is|are|was|were|be _{0,2} misleading|deceptive|unlawful|illegal|prohibited|banned|unsubstantiated"
        "|unsupported|off-limits|misbranding|deception"
    ),
    "is|are|was|were|be|should|must not _{0,1} allowed|permitted|acceptable|compliant|substantiated|defensible",
    (
        "breaks|break|violates|violate|breach|breaches|break _{0,4} rules|rule|law|laws|policy|act|policies"
        "|guidelines|standards"
    ),
    (
        "ought|should|must|would _{0,2} send|raise|make|give|prompt|worry|alarm|set|trigger _{0,2} you|questions"
        "|suspicion|pause|eyebrows|alarm"
    ),
    "sounds|sound|seems|seem|looks|look too good",
    (
        "rate|figure|number|percentage|score|statistic|claim|guarantee|label means|tells|says|proves _{0,2} little"
        "|nothing"
    ),
    (
        "draws|draw|invites|invite|attracts|attract|triggers|trigger|earned|earns|brought|brings _{0,3} letter"
        "|letters|scrutiny|fine|fines|penalty|complaint"
    ),
)

LABELS_FALSE = re.compile(
    r"""["'(\s]*(?:myths?|fiction|misconception|before|instead\sof|not|bad|wrong|weak|don'?t|do\snot|avoid
    |never|risky|original|draft
    |non-?compliant|poor|rejected|no|old|don't\s(?:say|write)|do\snot\s(?:say|write)|prohibited|red\sflag|unacceptable|false|claim
    |(?:good|bad|better|poor|right|wrong|vague|clear|weak|strong|acceptable|ideal|evasive|honest
        |red[ -]flag)\s(?:answer|reply|response)
    |\u2717|\u2718|\u274c|\u2715|\u00d7)\s*(?:\#?\d+)?\s*(?::|-|\u2014|(?<=[\u2717\u2718\u274c\u2715\u00d7]))\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A label over a wording that is shown to be rejected."""

LABELS_FAIR = re.compile(
    r"""["'(\s]*(?:after|better|say|try|right|good|compliant|rewrite|revised|do|approved|acceptable|new|use
    |write|preferred
    |example|instead|\u2713|\u2714|\u2705)\s*(?:\#?\d+)?\s*(?::|-|\u2014|(?<=[\u2713\u2714\u2705]))\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A label over a wording that is recommended to a writer; a mention when the wording is quoted."""

PROHIBITED_HEADING = re.compile(
    r"""\bwhat\s(?:not|never)\sto\b|\bwhat\s(?:we|you)\s(?:never|don't|do\snot|won't|cannot|can't|should\snot
    |must\snot)\b
    |\b(?:red\sflags?|warning\ssigns?|myths?|misconceptions?|don'?ts)\b|\b(?:claims?|words?|phrases?|language|wording|statements?
    |promises|terms|lines)\s(?:to\savoid|you\s(?:cannot|can't|should|must|may)|we\s(?:never|don't|do\snot|avoid|ban)|that\s(?:are|will|get|draw)
    |not\sto)\b|\b(?:prohibited|banned|forbidden|unsupported|misleading|deceptive|false|disallowed|off-limits|risky|non-?compliant)
    \s(?:claims?|words?|phrases?|language|wording|statements?|terms|ads?|advertising|promises|examples?|copy)\b
    |\b(?:do\snot|don't|never|avoid|cannot|can't)\s(?:say|write|use|claim|promise|print|publish|post|saying|writing|using|claiming)\b
    |\bbe\s(?:wary|skeptical|suspicious)\b|\bbeware\b|\bwalk\saway\b|\bexamples?\sof\s(?:false|deceptive|misleading|bad)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A heading or lead-in over a list of wordings that are not asserted."""

QUOTING_VERB = re.compile(
    r"(?:^|[;,:.\u2014(]\s?|\b(?:and|or|instead|then|just|simply|always),?\s|[,\"]\s)(?:avoid|skip|strike"
    r"|delete|drop|write|say|use|try|prefer"
    r"|print|post|swap(?:\s(?:in|out))?|trade|exchange|rewrite|replace|change|strike|delete|cut|reword|replace \w+ with"
    r"|not|rather than|instead of)"
    r"[,:]?\s(?=[\"'])",
    re.IGNORECASE,
)
"""An instruction to write a quoted wording."""

METALINGUISTIC = re.compile(
    r"\b(?:the|a|an|any|that|this|these|those|such)?\s?(?:words?|phrases?|terms?|wording|labels?|labeled"
    r"|labelled|slogans?|headlines?|taglines?"
    r"|claims?|(?:copy|drafts?|e-?mails?|scripts?|texts?|press\sreleases?)(?=\s(?:that|saying|reading))|what|stamped|marked|titled|buzzwords?|calling\sit|called\sit|so-called|letter\sabout)"
    r"(?:\s(?:like|such\sas|of|that\s(?:says?|reads?|said)|reading|saying|as))?[,:]?\s?(?=[\"'])",
    re.IGNORECASE,
)
"""A noun of language directly before a quotation."""

QUOTE_PREDICATE = re.compile(
    r"[\"'][,.]?\s(?:would\s|should\s|must\s|will\s|can\s|may\s|might\s|often\s|usually\s|only\s|simply\s"
    r"|just\s)*(?:sounds?|means?|meant|hides?"
    r"|tells?|is\s(?:not|a|an|just|only|often|never)"
    r"|isn't|does\snot|doesn't|do\snot|are\snot|appears?|shows?\sup|belongs?|should|ought|has\sno|have\sno"
    r"|needs?|requires?|deserves?|crosses|(?:would|will|won't)\s(?:not\s)?(?:do|pass|suffice)|falls?\sshort"
    r"|(?:\w+\s)?(?:ads?|advert\w*|claims?|promises|marketing|slogans?|headlines?|pitch(?:es)?|hype|posts?|stickers?"
    r"|labels?|language"
    r"|wording))\b",
    re.IGNORECASE,
)
"""What is said of a quoted wording as a wording."""

LOUD_VERB = re.compile(
    r"\b(?:shout|trumpet|tout|boast|brag|scream|splash|plaster|flaunt|hype|crow|blare|advertis"
    r"|\b(?:they|others|some|many|clinics|providers|practices|companies|brands|sellers|marketers|ads"
    r"|advertisements|competitors?|rivals?|critics)\s(?:\w+\s){0,2}promis)(?:s|es|ed|ing|e|ging)?"
    r"(?:\s(?:about|of))?[,:]?\s(?=[\"'])"
    r"|\bwe\s(?:have\s|had\s)?(?:left|cut|removed|struck|dropped|took|deleted|retired|rejected"
    r"|turned\sdown)\s(?=[\"'])",
    re.IGNORECASE,
)
"""A verb directly before a quotation by which somebody else advertises it, or the house gives it up."""

MEDIUM = re.compile(
    r"(?<!\bour\s)(?<!\bmy\s)\b(?:billboards?|fl[yi]ers?|posters?|stickers?|banners?|brochures?|pamphlets?|leaflets?"
    r"|ads?"
    r"|adverts?|advertisements?|commercials?|infomercials?|headlines?|captions?|hashtags?|instagram|tiktok|youtube"
    r"|social\smedia|websites?|web\spages?|signs?|posts|bold\s(?:type|print|letters)|influencers?|shop\swindows?)\b",
    re.IGNORECASE,
)
"""Where wordings are displayed; not the house's own."""

REPORTED_SPEECH = re.compile(
    r"\b(?:reviews?|reviewers?|wrote|writes|says?|said|posted|told|star)\b|[\u2014~\u2605]", re.IGNORECASE
)
"""Beside a quotation: somebody's own words, and no slogan."""

AGENCY = re.compile(
    r"\b(?:(?:FDA|FTC|DOJ)\b|(?:[Tt]he|[Aa]n?)\s(?:\w+\s)?(?:agency|commission|regulators?|court|judge|jury"
    r"|board|attorney\sgeneral|government|state)\b"
    r"|(?:U\.?S\.?\s)?Food\sand\sDrug\sAdministration|Federal\sTrade\sCommission|Department\sof\sJustice"
    r"|attorneys?\sgeneral|regulators|prosecutors"
    r"|officials|inspectors|investigators)"
    r"(?:\s(?:has|have|had|also|later|then|recently|once|may|can|will|could|routinely|regularly|jointly|repeatedly))*"
    r"\s(?:warn(?:ed|s|ing)?\s(?!consumers\sthat|patients\sthat|doctors\sthat|that\b)|charg(?:ed?|es|ing)"
    r"|alleg(?:ed?|es|ing)|settl(?:ed?|es|ing)|sued?|fin(?:ed?|es|ing)\b"
    r"|seiz(?:ed?|es|ing)|wrote|writ(?:es|ten)|cit(?:ed|es|ing)|order(?:ed|s)|ban(?:ned|s)|bar(?:red|s)"
    r"|accus(?:ed|es|ing)|prosecuted|penali[sz]ed|objected"
    r"|(?:sen[dt]s?|issue[sd]?)\s(?:\w+\s){0,4}(?:letters?|warnings?|alerts?|notices?|complaints?|orders?"
    r"|recalls?)\b|took\saction|tak(?:es|en)\saction|crack(?:ed|s)\sdown|challeng(?:ed|es)|target(?:ed|s)"
    r"|investigat(?:ed|es)|went\safter|ruled)"
    r"|\b(?:complaint|lawsuit|indictment|letter|order|ruling|filing)\s(?:quotes?|quoted|says|said|cites?|cited"
    r"|alleges?|alleged|notes?)\b",
)
"""An authority that acts against somebody: what follows reports others' claims."""

AGENCIES = frozenset(
    """fda ftc doj agency commission regulators regulator court judge jury board attorney attorneys government state
    food federal department prosecutors officials inspectors investigators complaint lawsuit indictment letter order
    ruling filing""".split()
)
"""Words of which ``AGENCY`` needs one."""

SANCTION = re.compile(
    r"\b(?:warning\sletters?|consent\s(?:order|decree)|cease[ -]and[ -]desist)\b"
    r"|\b(?:was|were|been|got|be|being|is|are)\s(?:warned|charged\swith|fined|sued|penali[sz]ed|accused"
    r"|sanctioned|disciplined|prosecuted|barred|banned)\b",
    re.IGNORECASE,
)
"""Enforcement told without its authority as the subject."""

SANCTIONS = frozenset(
    """letter letters consent cease warned charged fined sued penalised penalized accused sanctioned disciplined
    prosecuted barred banned""".split()
)
"""Words of which ``SANCTION`` needs one."""

STATUS_DEFINED = re.compile(
    r"(?:^|[;.:]\s)[\"'(]*(?:FDA[ -])?(?:510\(k\)[ -]?)?(?:FDA[ -])?(?:cleared|clearance|approved|approval"
    r"|registered|registration|listed|authorized|compliant"
    r"|cleared\sor\sapproved|clinically\sproven|guaranteed|natural|safe|painless|permanent)[\"')]*(?:,)?\s(?:is"
    r"|are|does|do|has)(?:\snot|n't)\s"
    r"(?:the\ssame|equal|equivalent|synonym|a\ssynonym|mean|always\smean|necessarily\smean|imply)",
    re.IGNORECASE,
)
"""A status word explained as a word."""

STATUSES = frozenset(
    """cleared clearance approved approval registered registration listed authorized compliant clinically guaranteed
    natural safe painless permanent""".split()
)
"""Words of which ``STATUS_DEFINED`` needs one."""
