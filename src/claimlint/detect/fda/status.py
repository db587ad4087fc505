"""Where a sentence says that a product has, lacks or awaits a status with the FDA."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.detect.lexicon.regulatory import FDA_CLASSES, STATUS_NOUNS, STATUS_WORDS
from claimlint.detect.need import Need
from claimlint.detect.phrases import phrases
from claimlint.model.lazydata import dataclass, replace
from claimlint.text import lazyre as re

_TABLE: Mapping[str, tuple[str, ...]] = {
    "done": (
        ":fda :aux{0,4} :done",
        ":fda :done and|or|, :fda? :done",
        ":fda and|or|& ce|ema|eu|cgmp|gmp|iso|usda|cdc :done",
        ":done by|with|under|from|through :det? :fda",
        ":done and|or|, :done by|with :det? :fda",
        ":done , :done ,? and|or :done by|with :det? :fda",
        ":fda does|do|did|doesn't|didn't|don't|cannot not? :done",
        ":k510 :done",
        ":fda 510(k)|de|premarket novo? :done",
        "premarket|pre-market|pma approved",
        "pma is|was|were|has|been been? granted|approved|issued",
        ":fda :aux{0,4} neither|not :done nor|or :done",
        ":fda :aux{0,4} signed|signs|sign off",
        ":fda :aux{0,4} signed|signs|sign off on",
        "signed off by|from :det? :fda",
        ":fda :aux{0,2} given|gave|gives :det? :grant",
        ":done by|with :det? federal|u.s.|us|national regulators|authorities|government|agencies|agency",
        "federally|government :done",
        ":done by :det? federal|u.s. health|drug|device regulators|authorities|officials",
        "approved under|via|through pma|premarket",
        ":fda :k510",
        "took|takes|taken :det? :fda _{0,5} to :done",
        ":fda has|have yet to :done",
    ),
    "registered": ("on|in|into :det? :fda _{0,1} register|registry|rolls|books|registrants",),
    "inspected": (
        "that|which|whom :det? :fda inspects|audits|visits|monitors",
        ":fda inspects|audits|visits our|this|my|every",
    ),
    "grant": (
        ":fda :det? _{0,1} :grant",
        ":grant _{0,2} from|by|of|with :det? :fda",
        ":grant by|from :det? :fda",
        ":grant for|of|on _{1,4} came|arrived|was|followed|is _{0,4} ,? from|by :det? :fda",
        ":grant :be? given|granted|issued|awarded|made? by :det? :fda",
        ":k510 no|number|#|numbers|file",
        ":fda :aux{0,3} :give _{0,6} :grant",
        ":fda :aux{0,3} :give :grant",
        ":get _{0,2} :pathway",
        ":get only|just|merely? :det? :k510 clearance?",
        ":k510 clearance|cleared|clearances|number",
        "premarket|pre-market approval",
        "de novo granted|grant|classification|clearance|authorization|marketing|request|designation",
        "emergency use authorization|authorisation|authorized",
        "under|has|have|received|an|with an? eua",
        "eua status? is|was|were? granted|issued|given",
        "breakthrough device|therapy? designation|status|designated",
        "rmat designation|status|designated",
        "regenerative medicine advanced therapy designation|status",
        "fast track designation|status|designated",
        "orphan drug? designation|status|designated",
    ),
    "investigational": (
        "under|with|holds|has|have|hold|filed|through|via|approved :det? active|open|approved? :fda? ide|ind",
        ":fda ide|ind",
        "ide|ind cleared|approved|number|study|trial by|from? :fda?",
        "investigational device exemption",
        "limited by federal|u.s.|united law|states law? to investigational use",
        "investigational|experimental in|under :det? united|u.s.|us|fda states|law|rules?",
        "ide|ind is|are|now? in effect|force",
        "ide|ind on file|open with|at :det? :fda",
        "investigational new drug",
        ":fda approved|authorized|cleared|sanctioned|registered|regulated clinical? :trial",
        "part|participate|participating|enrolled|running|conducting|leading of|in? :det? ongoing? :fda :trial",
    ),
    "pending": (
        ":fda :grant is|are|now? just|only|right|almost? :soon",
        ":fda :grant is|are|now? expected|anticipated|due|coming",
        ":await :det? :fda review|decision",
        ":expect :det? :fda :grant",
        ":expect _{0,3} :grant from|by :det? :fda",
        ":expect :det? :fda to :signing",
        ":fda :grant is|are|should|will|may soon|shortly? come|arrive|follow|land",
        ":fda is|are|now|currently|still|also{0,2} :reviewing",
        ":fda will|should|may soon|shortly|probably|likely? :signing",
        ":fda :grant any day|week|month|minute",
        ":await :det? :fda _{0,2} :grant",
        "awaiting|seeking|pending :grant from|by|of :det? :fda",
        "under|in :fda review|evaluation|consideration",
        ":grant :soon",
        "submitted|applied|filed _{0,3} to|with|for :det? :fda",
        "soon|shortly to|will? be :fda :done",
        "now|currently|still before|with :det? :fda",
        "going|working|moving through :det? :fda _{0,2} process",
        "on track|course|path for|to|toward :fda",
    ),
    "unregulated": (
        "not|never|isn't|aren't regulated|governed|overseen|controlled|restricted|monitored by :det? :fda",
        "exempt|exempted from :det? :fda",
        "unregulated by :det? :fda",
        "outside of? :det? :fda :oversight",
        "outside of? :det? oversight|jurisdiction|purview|scope|reach of :det? :fda",
        "not|doesn't|don't|never require|need|subject to? :det? :fda",
        "no :fda :oversight is|was? :unneeded",
        "no :fda :grant :unneeded",
        ":fda :grant is|was not|isn't :unneeded",
        ":fda :grant isn't|wasn't :unneeded",
        ":fda does|do|did not regulate|govern|oversee",
        ":fda doesn't|can't|cannot regulate|govern|oversee",
        ":fda has no :oversight",
        ":fda :rules don't|doesn't apply",
        ":fda :oversight don't|doesn't apply",
        ":fda :rules do|does not apply",
        ":fda cannot|can't touch|stop|regulate",
        "without :fda oversight|regulation|interference",
        "exempt from :grant",
    ),
    "endorsed": (
        ":fda :stands",
        "backed|supported|blessed|trusted by|with :det? :fda",
        ":fda says|said|considers|deems|calls|finds|found|agrees|confirms|knows that? our|ours|these|this|it|they",
        ":fda says|said|gave|gives :det? yes|ok|okay|go to|for _",
        ":fda recognizes|recognises|supports|trusts|likes|loves|agrees _{0,1} our|us|ours|this|these",
    ),
    "compliant": (
        ":keep _{0,4} :fda _{0,4} :rules",
        "exempt from premarket|pre-market|510(k)|510k review|notification|clearance|submission?",
        ":fda class i|ii|1|2 exempt|device|medical?",
        ":fda regulates|oversees|governs|supervises our|this|my",
        "comply|complies|complied|conform|conforms|adhere|adheres|adhering|complying with|to _{0,3} :fda",
        ":rules set|established|issued by :det? :fda",
        "in full|strict|complete? compliance|accordance|accord|line with _{0,3} :fda",
        "compliant|compatible|consistent with _{0,2} :fda",
        "compliant with|under|per _{0,3} 361|1271|1271.10",
        "to|under|per|by :fda _{0,2} standard|standards|guidelines",
        (
            "regulated|qualifies|qualify|qualified|marketed|classified|falls|fall solely|only? as|under _{0,4}"
            " 361|1271|hct/p|1271.10|hct/ps"
        ),
        ":keep _{0,6} 361|1271|1271.10|hct/p",
        "361|1271|hct/p compliant|exempt|product|products",
    ),
    "negative": (
        ":fda unapproved|uncleared|unregistered",
        "unapproved|uncleared by :det? :fda",
        "non-fda|non :fda? :done",
    ),
}
_STATUS = {"negative": "approved"}
_PATTERNS = phrases(FDA_CLASSES, _TABLE)
_BARE_TABLE: Mapping[str, tuple[str, ...]] = {
    "bare": (
        ":be :bare_adverb{0,2} approved|cleared|authorized only? for|to|as|in",
        "isn't|aren't|wasn't yet? approved|cleared|authorized for|to|as|in",
        "is|are|was|were not yet|currently? approved|cleared",
        ":be neither approved|cleared|authorized nor approved|cleared|authorized|registered",
        "isn't|aren't|wasn't|weren't yet? approved|cleared",
        "not yet|currently? approved|cleared for|to|as|in",
        "not yet|currently? cleared|approved|authorized or|nor approved|cleared|authorized",
        "not yet|currently? approved|cleared|authorized in :det? united|u.s.|us|america states?",
    ),
}
_BARE = phrases(FDA_CLASSES, _BARE_TABLE)

_NUMBERED = re.compile(
    r"(?P<hit>\bK\d{6}\b,? (?:is |was )?(?:cleared|clearance)|\b[Cc]lear(?:ed|ance) (?:under |as |in |no\. "
    r"|number )?K\d{6}\b)"
)
"""A 510(k) number beside its word: FDA's numbers have a K and six digits (21 CFR 807)."""
_FRAGMENT = re.compile(
    r"^\W*(?:(?:Newly|Now|Only|Recently|Fully|Also|First)\s)?(?P<hit>(?:approved|cleared"
    r"|authorized) (?:only )?(?:for|to treat"
    r"|as an?))\b",
    re.IGNORECASE,
)
"""A status that opens a fragment ("Approved for psoriasis")."""

_LIGHT = (
    r"(?:yet|been|be|being|is|are|was|were|has|have|had|hold|holds|carry|carries|receive|received|get|gotten"
    r"|got|obtained"
    r"|earned|won|currently|considered|a|an|any|the|by|specifically|formally|officially|ever|also|part|of"
    r"|possess|require"
    r"|fully|gone|go|goes|going|went|through|undergone|undergo|undergoes|passed|pass|completed|submitted|endorsed"
    r"|independently|reviewed|or|nor|and|for|to|actually|even|as|it|this|that|our|subject|them"
    r"|individually|appear|on|necessarily)"
)
"""Words that may stand between a negation and the status it denies."""
_DENIED = re.compile(
    rf"(?:\b(?:not|never|neither|nor|without|lacks?|lacking|cannot|awaits?|non)|n't)\W+(?:{_LIGHT}\W+){{0,7}}$",
    re.IGNORECASE,
)
_DIRECTLY_NONE = re.compile(r"\b(?:no|zero|un|non)[ -](?:\w+ ){0,1}$|\byet to (?:\w+ ){0,3}$", re.IGNORECASE)
_NONE_OF = re.compile(
    r"\b(?:no|none|nothing|neither|few|not (?:one|a single|any))\b(?! (?:longer|doubt|wonder|pain"
    r"|downtime))[^,;:]{0,80}?"
    r"\b(?:is|are|has|have|had|holds?|was|were|been|carries|carry|can|could|will|may|gets?|got|received|earned)\W+"
    rf"(?:{_LIGHT}\W+){{0,5}}$",
    re.IGNORECASE,
)
_NOT_IMPLIED = re.compile(
    r"\b(?:does|do|did)(?: not|n't) (?:mean|imply|suggest)(?: that)? (?:[\w-]+ ){1,5}(?:is|are|has been|have been) $",
    re.IGNORECASE,
)
"""Before a status that a registration is said not to give."""
_DOUBLE = re.compile(
    (
        r"\b(?:don't|do not|never|won't|will not|nothing)\b[^.;]{0,40}\b(?:isn't|aren't|is not|are not|hasn't"
        r"|not been)\b[^.;]{0,10}$"
    ),
    re.IGNORECASE,
)
_OPENS_WITH_NONE = re.compile(r"(?:no|zero|lacks?|lacking) ", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"n't|\b(?:no|not|non|un|never|none|nothing|neither|nor|without|lacks?|lacking|cannot|few|zero|yet|awaits?)\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\bnot (?:only|just|merely)\b|\bif not\b", re.IGNORECASE)
_INNER_NOT = re.compile(r"\b(?:not|never|neither|nor|cannot|yet to)\b|n't\b", re.IGNORECASE)
_MERGE_GAP = re.compile(
    r"[\s,/&+-]*(?:(?:and|or|also|nor)\s+)?(?:(?:is|are|we are|it is)\s+)?(?:\(?(?:an?|the|as|to be)\)?\s+)?",
    re.IGNORECASE,
)
_PRIORITY = ("emergency", "granted", "breakthrough", "investigational")


@dataclass(frozen=True, slots=True)
class Hit:
    """A status phrase in sentence offsets. ``bare`` marks one that does not name the agency."""

    start: int
    end: int
    status: str
    negated: bool
    bare: bool = False


NEEDS = (
    Need(table=_PATTERNS),
    Need(table=_BARE),
    Need(words=(frozenset(("approved", "cleared", "clearance", "authorized")),)),
)
"""Of these one is met by every sentence with a hit."""


def hits(text: str, *, bare: bool = True) -> list[Hit]:
    """Return the status phrases of a normalised sentence in reading order, without overlap.

    Statuses that share their object ("FDA-registered and inspected") are one hit. With ``bare``,
    phrases without the agency's name ("is approved for") are found too.
    """
    found = [_read(text, phrase.label, start, end) for phrase, start, end in _PATTERNS.finditer(text)]
    found += [Hit(*match.span("hit"), "cleared", negated=False) for match in _NUMBERED.finditer(text)]
    if bare:
        found += [replace(_read(text, "done", *match.span("hit")), bare=True) for match in _FRAGMENT.finditer(text)]
        found += [replace(_read(text, "done", start, end), bare=True) for _, start, end in _BARE.finditer(text)]
    return _merge(text, sorted(found, key=lambda hit: (hit.start, -hit.end)))


def _read(text: str, label: str, start: int, end: int) -> Hit:
    words = text[start:end]
    status = _STATUS.get(label, label)
    if label in {"done", "grant"}:
        status = status_of(words)
    negated = label == "negative" or (label != "unregulated" and _is_denied(text, start, words))
    return Hit(start, end, status, negated)


_NOUNS = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(STATUS_NOUNS, key=len, reverse=True))) + r")(?!\w)")
_DONE = re.compile(r"green-lit|ok'd|rubber-stamped|[a-z]+")


def status_of(words: str) -> str:
    """Return the status that ``words`` say of a product; "approved" when they say nothing else."""
    low = words.lower()
    found = [STATUS_NOUNS[noun] for noun in _NOUNS.findall(low)]
    done = [STATUS_WORDS[word] for word in _DONE.findall(low) if word in STATUS_WORDS]
    for status in _PRIORITY:
        if status in found:
            return status
    return (done or found or ["cleared" if "510" in low else "approved"])[0]


def _is_denied(text: str, start: int, words: str) -> bool:
    if _INNER_NOT.search(words) and not _ONLY.search(words):
        return True
    left = text[max(0, start - 160) : start]
    clause = re.split(r"[;\u2014]|\bbut\b", left)[-1]
    if not _NEGATIVE.search(clause):
        return _OPENS_WITH_NONE.match(words) is not None
    if _ONLY.search(clause[-40:]) or _DOUBLE.search(clause):
        return False
    denials = (_NOT_IMPLIED, _DENIED, _DIRECTLY_NONE, _NONE_OF)
    return any(pattern.search(clause) for pattern in denials) or _OPENS_WITH_NONE.match(words) is not None


_RANK = ("unregulated", "pending", "investigational")


def _merge(text: str, found: list[Hit]) -> list[Hit]:
    merged: list[Hit] = []
    for hit in found:
        last = merged[-1] if merged else None
        if last is None or not _joins(text, last, hit):
            merged.append(hit)
            continue
        merged[-1] = Hit(
            last.start,
            max(last.end, hit.end),
            _stronger(last, hit),
            (last.negated or hit.negated) and "unregulated" not in {last.status, hit.status},
            last.bare and hit.bare,
        )
    return merged


def _joins(text: str, last: Hit, hit: Hit) -> bool:
    return hit.start < last.end or bool(
        _MERGE_GAP.fullmatch(text, last.end, hit.start) and "," not in text[last.end : hit.start]
    )


def _stronger(last: Hit, hit: Hit) -> str:
    for status in (*_RANK, *_PRIORITY):
        if status in {last.status, hit.status}:
            return status
    if "compliant" in {last.status, hit.status}:
        return hit.status if last.status == "compliant" else last.status
    return hit.status if hit.end - hit.start > last.end - last.start and hit.start == last.start else last.status
