"""Units and counted nouns, as data: the written form to its symbol in the grammar and its norm.

A *symbol* is the class of a token that the patterns of the grammar speak of (``TIME``, ``PCT``); a
*norm* is the unit that a phrase reports.
"""

from __future__ import annotations

from types import MappingProxyType

Entry = tuple[str, str]


def _entries(symbol: str, forms: str) -> dict[str, Entry]:
    """Read ``norm: form form; norm: form`` into form -> (symbol, norm). ``_`` joins words."""
    table: dict[str, Entry] = {}
    for group in forms.split(";"):
        norm, _, written = group.partition(":")
        name = norm.strip().replace("_", " ")
        table.update({form.replace("_", " "): (symbol, name) for form in written.split()})
    return table


_TIME = """milliseconds: millisecond milliseconds ms msec; seconds: seconds sec secs;
minutes: minute minutes min mins; hours: hour hours hr hrs; days: day days business_days business_day;
weeks: week weeks wk wks; months: month months mo mos; quarters: quarters; years: year years yr yrs;
decades: decade decades; nights: night nights; weekends: weekend weekends;
afternoons: afternoon afternoons; evenings: evening evenings; seasons: season seasons;
lunch_hours: lunch_hour lunch_hours lunch_break lunch_breaks"""

_MEASURE = """mm: mm millimeter millimeters millimetre millimetres; cm: cm centimeter centimeters centimetre
centimetres; m: meter meters metre metres; km: km kilometer kilometers; inches: inch inches; feet: foot feet ft;
miles: mile miles; yards: yard yards; microns: micron microns um µm μm micrometer micrometers;
nm: nm nanometer nanometers; square_feet: square_feet sq_ft sqft; cm²: cm² square_centimeters square_centimeter;
mm²: mm²; m²: m² square_meters; cm³: cm³ cc ccs; mg: mg mgs milligram milligrams; g: g gram grams; kg: kg kgs kilogram
kilograms kilo kilos; mcg: mcg ug µg μg microgram micrograms; ng: ng nanogram nanograms; pg: pg;
pounds: pound pounds lb lbs; ounces: ounce ounces oz; mL: ml mls milliliter milliliters millilitre millilitres;
L: liter liters litre litres; dL: dl; mmol: mmol; mEq: meq; IU: iu ius; units: units unit; kHz: khz kilohertz; Hz: hz
hertz; MHz: mhz megahertz; Gy: gy cgy gray; joules: joule joules; mJ: mj; watts: watt watts; mW: mw; volts: volt volts;
mA: ma milliamp milliamps; Tesla: tesla; dB: db decibel decibels; mmHg: mmhg mm_hg; ATA: ata atm atmospheres;
psi: psi; bpm: bpm beats_per_minute; calories: calorie calories kcal kcals cal; steps: steps;
diopters: diopter diopters dioptre dioptres; sizes: sizes size; pant_sizes: pant_sizes pant_size;
dress_sizes: dress_sizes
dress_size; cups: cup cups; tablespoons: tablespoon tablespoons tbsp; teaspoons: teaspoon teaspoons tsp; grafts: grafts;
lines: lines; letters: letters; drops: drops; gauge: gauge; CFU: cfu; RPM: rpm; kelvin: kelvin; shades: shade shades"""

_MONEY = "USD: dollar dollars bucks usd; cents: cent cents; EUR: euro euros eur; GBP: gbp"

_NOUNS = """people: people persons individuals; patients: patients patient; clients: clients client;
customers: customers customer; members: members member; users: users user; subjects: subjects subject;
participants: participants participant enrollees volunteers; adults: adults adult; children: children child kids;
men: men man; women: women woman; veterans: veterans veteran vets; americans: americans american;
seniors: seniors; athletes: athletes; families: families family; couples: couples; residents: residents;
procedures: procedures procedure; surgeries: surgeries surgery; operations: operations operation;
injections: injections injection shots; treatments: treatments treatment; sessions: sessions session;
visits: visits visit; cases: cases case; infusions: infusions infusion; implants: implants implant;
transplants: transplants transplant; cycles: cycles cycle; eyes: eyes eye; knees: knees knee; hips: hips hip;
discs: discs disc disks; levels: levels; joints: joints joint; teeth: teeth; hairs: hairs hair; cells: cells cell;
babies: babies baby births; pregnancies: pregnancies pregnancy; lives: lives; deaths: deaths; scans: scans scan;
exams: exams; tests: tests; doses: doses dose; pills: pills pill tablets capsules tablet capsule; trials: trials trial;
studies: studies study; papers: papers articles publications; reviews: reviews review; complications: complications
complication; infections: infections infection; events: events event; side_effects: side_effects side_effect;
relapses: relapses; readmissions: readmissions; reoperations: reoperations reoperation; failures: failures;
responders: responders; respondents: respondents; referrals: referrals; attempts: attempts attempt;
locations: locations location clinics clinic offices; states: states; countries: countries; cities: cities;
beds: beds; doctors: doctors physicians surgeons providers specialists nurses
dentists experts; employees: employees; awards: awards;
bones: bones; vertebrae: vertebrae; times: occasions; households: households; smokers: smokers; others: others;
graduates: graduates; applicants: applicants; recipients: recipients; donors: donors; episodes: episodes;
attacks: attacks; migraines: migraines; seizures: seizures; falls: falls; chances: chances chance"""

_PERCENT = "%: % percent pct per_cent"
_POINTS = "pp: percentage_points percentage_point percent_points percent_point pp ppt ppts pct_pts"

UNITS = MappingProxyType(
    {
        **_entries("NOUN", _NOUNS),
        **_entries("UNIT", _MEASURE),
        **_entries("TIME", _TIME),
        **_entries("MONEYW", _MONEY),
        **_entries("PCT", _PERCENT),
        **_entries("PP", _POINTS),
        **_entries("POINTS", "points: point points pts"),
        **_entries("STAR", "stars: star stars"),
        **_entries("DEGREES", "degrees: degree degrees deg; °: °"),
        **_entries("X", "x: x ×"),
        **_entries("TIMES", "x: times"),
        **_entries("FOLD", "x: fold"),
    }
)

#: Currency signs and letter codes that stand before the figure (ISO 4217).
CURRENCIES = MappingProxyType({"$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "£": "GBP"})

#: Forms that are units only in this very case, since the lower-case word means something else.
CASED_UNITS = MappingProxyType({"T": ("UNIT", "Tesla"), "h": ("TIME", "hours"), "D": ("UNIT", "diopters")})

#: Singular forms that open a rate ("a month", "per session").
PER_WORDS = frozenset(
    "second minute hour day week month quarter year decade night session visit treatment injection eye knee tooth "
    "unit level area graft patient person couple cycle syringe vial case dose joint".split()
)
