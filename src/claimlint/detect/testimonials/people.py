"""Persons in copy: names, roles, and the authority that some of them lend."""

from __future__ import annotations

from claimlint.detect.lexicon.given_names import GIVEN_NAMES
from claimlint.detect.lexicon.medicine import BODY_PARTS, CONDITIONS, TREATMENTS
from claimlint.text import lazyre as re

TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|SSG|SGT|CPT|LTC|MSG|Sgt|Lt|Capt|Col|Maj|Cpl|SSgt|Coach|Pastor|Officer|Chief)\.? )"
GIVEN = r"[A-Z][a-z'\u00c0-\u024f]+"
NAME = rf"{TITLE}?(?:{GIVEN}|[A-Z]\.)(?:[ -](?:[A-Z]\.|[A-Z][\w'-]+))*|(?:[A-Z]\. ?){{2,3}}|[A-Z]{{2}}\b"
"""A person's name, title and initials included."""
TOLD_NAME = (
    r"(?:(?:(?:Mr|Mrs|Ms|Sgt|Lt|Capt|Col|Maj|Cpl)\.? )?(?:Mc|Mac|O')?[A-Z][a-z'\u00c0-\u024f]+(?![A-Z])(?: (?:[A-Z]\."
    r"|(?:Mc|Mac|O')?[A-Z][a-z'\u00c0-\u024f]+(?:-[A-Z][a-z]+)?(?![A-Z])))?(?: \(Ret\.\))?|(?:Mr|Mrs|Ms)\.? [A-Z]\.)"
)
"""A patient as a story names one, with a rank, an initial or "(Ret.)"."""

_ROLES = (
    r"(?:patient|client|customer|member|veteran|mom|mother|dad|father|teacher|nurse|runner|golfer|reviewer|buyer"
    r"|purchaser|user|alum"
    r"|alumna|alumnus|graduate|couple|family|survivor|athlete|marine|sergeant|engineer|electrician|trucker|farmer"
    r"|firefighter|owner"
    r"|wearer|guest|wife|husband|daughter|son|parent|grandmother|grandfather|grandma|grandpa|surgeon|physician"
    r"|doctor|dermatologist"
    r"|dentist|therapist|review|receptionist|carrier|driver|carpenter|plumber|mechanic|officer|retiree|student"
    r"|dancer|cyclist|swimmer"
    r"|hiker|coach|accountant|lawyer|chef|waitress|musician|pianist|gardener|soldier|sailor|airman|pilot|librarian"
    r"|roofer|welder"
    r"|bride|groom|shopper|subscriber|participant|resident|caregiver|widow|widower|executive|realtor|stylist|barber"
    r"|bus driver|mail|woman|man|boy|girl|toddler|infant|newborn|neighbor|pitcher|mason|violinist|trombonist|wrestler)"
)
ROLE = (
    r"(?:an?|the|our|one|another|this|his|her|verified|former|retired|happy|actual|real|longtime|grateful|satisfied"
    r"|combat)? ?"
    rf"(?:[\w-]+ ){{0,3}}{_ROLES}s?\b"
)
"""A person by role: an occupation, a kin, a customer."""

_CHILDREN = r" of (?:two|three|four|five|six|\d+)"
AGED = r"(?:\d{2}|[a-z]+ty(?:-\w+)?)-year-old"
PERSONS = (
    rf"(?:[Aa]n?|[Oo]ur|[Tt]his|[Oo]ne|[Aa]nother) (?:\w+ )?{AGED}(?: [\w-]+){{1,4}}?\b",
    rf"[Oo]ne of our (?:[\w-]+ ){{0,2}}?{_ROLES}s(?:{_CHILDREN})?",
    (
        r"(?:[Aa] recent|[Aa]nother|[Oo]ur|[Oo]ne|[Aa]|[Oo]ur very own|[Oo]ur own|[Tt]his)"
        rf" (?:[\w-]+ ){{0,2}}?{_ROLES}\b(?:{_CHILDREN})?"
    ),
    r"[Aa] (?:retired|former|local|longtime|busy) [a-z]+(?: [a-z]+)?",
    r"(?:Grandpa|Grandma|Granny|Nana|Mom|Dad)\b(?=,? (?:can|is|was|has|finally|no longer|now|sleeps|walks|hears|sees))",
)
"""One expression for each way to tell of a person without a name."""

PERSON = rf"(?:{'|'.join(PERSONS)})"
"""A person told of without a name."""

NOT_NAMES = frozenset(
    """
    index scale score scores survey questionnaire inventory registry alumni graduates guests residents clients members
    participants users wearers seniors athletes couples parents families runners readers callers attendees enrollees
    the this these it that call ask book individual results result every not read see our we you your learn schedule
    visit
    contact what when how why most many some all no his her their a an if while after before because so in on at for
    source
    they he she patient patients people surgery treatment therapy pain everyone research medicine medicare medicaid
    tricare
    lasik botox ketamine recovery doctor doctors fibrin veterans congress each one another anyone someone nobody
    women men
    children adults swelling half fusion relief healing its there here today now then once since with from by to of
    as or
    and but also only just even still never always both either neither nothing something anything studies study trials
    weight insurance january february march april may june july august september october november december monday
    tuesday
    wednesday thursday friday saturday sunday spring summer fall winter mark will sessions symptoms those that's it's
    i i'm
    i've my mine me us no-one none few several other others such until unless though although during over under more
    less
    best better top new first second last next real actual true free please thank thanks meet consider imagine take
    bring
    note tip step day week month year phase stage table figure section chapter class level grade type part question
    answer
    two three four five six seven eight nine ten twelve twenty thirty forty fifty seventy eighty ninety half plan
    desk driving
    finally usually typically recently currently early family weekly daily emergency pregnancy pharmacy privacy
    policy really
    nearly roughly about exactly surely only simply certainly clearly generally commonly emergency agency legacy therapy
    doing getting going having being expect know learn find get go come keep leave send watch join start stop try use
    want
    need give let make put say work walk run sleep eat drink rest stay wear hold avoid choose tell feel look listen
    """.split()
)
"""Words that open sentences in capitals and are nobody's name."""

NAME_PIECE = (
    rf"(?-i:(?<![\w.])(?!(?:{'|'.join(sorted(word.capitalize() for word in NOT_NAMES))})(?![a-z'\u00c0-\u024f]))"
    r"[A-Z][a-z'\u00c0-\u024f])"
)
"""Matches in a piece of every name that ``is_name`` takes for one."""

ORGANISATIONS = frozenset(
    """institute clinic center centre hospital foundation association society university college school spine health
    orthopedics dental dentistry medical group network academy board council department act program fund bank""".split()
)
"""What ends the name of a house and no person's."""
_TERMS = BODY_PARTS | CONDITIONS | TREATMENTS
_ABSTRACT = re.compile(r"(?:ing|tion|sion|ment|ness|ity|ism|ology|ists?|ers|ants?|ive|ical|ure)$")

_EXPERT = re.compile(
    r"\bDr\.?\s|\b(?:M\.?D|D\.?O|Ph\.?D|R\.?N|D\.?C|DDS|DPT|O\.?D)\b|\b(?:surgeon|physician|doctor|dermatologist"
    r"|dentist|therapist"
    r"|chiropractor|professor|researcher|cardiologist|neurologist|urologist|pharmacist|nurse practitioner"
    r"|psychiatrist|orthopedist"
    r"|podiatrist|dietitian|nutritionist|scientist|pediatrician|gynecologist|ob-gyn|ophthalmologist|optometrist"
    r"|audiologist)s?\b",
)
FAMOUS = (
    r"(?:actor|actress|celebrit\w+|NFL|NBA|WNBA|MLB|NHL|UFC|PGA|NASCAR|Olympi\w+|Paralympi\w+|Hall of Fame\w*"
    r"|quarterback|linebacker"
    r"|pitcher|shortstop|goalie|goalkeeper|point guard|wide receiver|running back|champion|gold medalist|medalist"
    r"|influencer|TV host|TV's"
    r"|talk-show host|radio host|singer|rapper|country star|pop star|rock star|guitarist|drummer|supermodel|model"
    r"|pro golfer"
    r"|professional athlete|movie star|Grammy|Emmy|Oscar|all-star|comedian|astronaut|reality star|YouTuber"
    r"|TikTok(?:er)? star|head coach"
    r"|bestselling author|former senator|news anchor|boxer|wrestler|surfer|skier|snowboarder|gymnast|figure skater"
    r"|ballerina)"
)
_FAMOUS = re.compile(rf"\b{FAMOUS}\b", re.IGNORECASE)


def speaker_of(attribution: str) -> str:
    """Return ``expert``, ``celebrity`` or ``patient``, by the words that name who speaks."""
    if _FAMOUS.search(attribution):
        return "celebrity"
    return "expert" if _EXPERT.search(attribution) else "patient"


def is_name(words: str) -> bool:
    """Return whether capitalised ``words`` can be a person's name: no common word, treatment or abstract noun."""
    parts = words.split()
    first = parts[0].lower().strip(".,'") if parts else ""
    if not first or first in NOT_NAMES or words.lower() in _TERMS or first in _TERMS:
        return False
    if parts[-1].lower().removesuffix("'s") in ORGANISATIONS:
        return False
    return len(parts) > 1 or first in GIVEN_NAMES or _ABSTRACT.search(first) is None
