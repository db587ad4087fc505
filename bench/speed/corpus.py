"""Invented copy of realistic density: one sentence in ten holds a number, one in thirty names the FDA or the VA.

Sentences are put together from parts, so that hardly one occurs twice and nothing can be answered from a cache.
Most numbers are what numbers in clinic copy are: telephone numbers, dates, hours, prices, addresses. Of those that
speak of results, and of the statements on the agencies, some are claims.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

NUMBER_SHARE = 0.10
AGENCY_SHARE = 0.03
_PLAIN, _FIGURE, _AGENCY = "plain", "figure", "agency"

_WHO = """our team|the front desk|a coordinator|the nurse on duty|your surgeon|our physical therapist|the imaging staff
the clinic|a member of the care team|the referring doctor|our billing office|the night staff|the pharmacist|a translator
the anesthesia team|your primary physician|a scheduler|the practice manager|our dietitian|the records clerk""".replace(
    "\n", "|"
).split("|")
_DOES = """explains|reviews|prepares|discusses|goes over|looks at|checks|writes down|shares|collects|sends|files
describes|answers questions about|keeps a record of|talks through|passes on|arranges|updates|follows up on""".replace(
    "\n", "|"
).split("|")
_WHAT = """the imaging report|your medication list|the plan for the day|the questions you bring|the consent form
the insurance paperwork|the map of the building|the notes from the last visit|a list of exercises|the discharge letter
the parking permit|your allergies|the name of a contact person|the results of the blood test|the dressing
the details of the stay|your travel plans|the schedule of the ward|a summary for your doctor|the menu""".replace(
    "\n", "|"
).split("|")
_WHEN = """before the visit|after the appointment|in the morning|on the way out|during the consultation|at the desk
while you wait|as soon as the file arrives|in a quiet room|over the phone|by mail|with your family present
when you come back|before you leave|at the end of the day|once the forms are in|in your own language|at home
in the weeks that follow|between visits""".replace("\n", "|").split("|")
_WHY = """so that nothing is forgotten|because questions come up later|and keeps a copy for you|if you would like that
and tells you what happens next|since plans change|in case you need it on the road|as many visitors ask for it
so that your family knows|and hands it to the next shift|unless you prefer otherwise|to save you a second trip
and adds it to your file|so the next step is clear|though you may bring your own""".replace("\n", "|").split("|")
_TOPIC = """back pain|the lower spine|a worn hip|a stiff shoulder|the treatment of a torn disc|knee replacement
life after an operation|a night in the ward|the first consultation|physical therapy at home|the recovery room
an injection into the joint|nerve pain|posture at work|the choice of a mattress|walking with a cane|the menopause
a dental implant|a cataract|a hearing test|hair transplants|skin care after a peel|sleep and the spine""".replace(
    "\n", "|"
).split("|")
_SAYS = """{Topic} raises many questions|people often read about {topic} before they call|this page describes {topic}
we have written a leaflet on {topic}|much has been said about {topic}|ask us about {topic}
no two people see {topic} alike
visitors want to know more about {topic}|there is a video on {topic}|our library has a shelf on {topic}""".replace(
    "\n", "|"
).split("|")
_NAMES = """Varnholt|Brandvold|Tolland|Whitcombe|Ansel|Corvane|Marlow|Eastbrook|Halvard|Ridgely|Penrose|Ashdown
Lindqvist|Okafor|Delacroix|Harrow|Sorensen|Bexley|Castellan|Dunmore""".replace("\n", "|").split("|")
_STREETS = "Alder Mill Harbor Station Chapel Orchard Quarry Linden Meadow Bridge".split()
_MONTHS = "January February March April May June July August September October November December".split()

_HARMLESS = """Call {phone} to reach {who}.|The clinic is open from {hour} to {hour2} on weekdays.
You find us at {house} {street} Street, on the ground floor.|This page was last updated on {month} {day}, {year}.
The parking garage closes at {hour2}.|Dr. {name} joined the practice in {year}.|{name} Clinic was founded in {year}.
A private room is ${price} a night.|Please arrive {minutes} minutes before {what} is due.|The form has {few} pages.
Suite {house} is on the {ordinal} floor.|Our fax number is {phone}.|Write to PO Box {house}, {name}ville.
The course starts on {month} {day}.|The lift is out of order until {month} {day}, {year}.
A consultation costs ${price} and takes about {minutes} minutes.|Bus {few} stops in front of the building.
Stop eating {few} hours before the visit.|The policy of {year} applies to {what}.
Copyright {year} {name} Clinic.|Take {few} tablets with water as {who} tells you.""".replace("\n", "|").split("|")
_RESULTS = """About {percent}% of our patients report less pain after {few} months.
In a study of {cohort} people, {percent}% were satisfied with {topic}.
Recovery takes {few} to {more} weeks for most people.
{few} out of {more} patients go back to work.|Pain scores fell from {more} to {few} points.
Over {cohort} procedures have been done by {who}.""".replace("\n", "|").split("|")
_FDA_PLAIN = """The FDA keeps a public list of {what}.|{Who} can tell you how the FDA collects reports.
Side effects can be reported to the Food and Drug Administration {when}.|The FDA publishes {what} on its website.
Ask {who} what the FDA says about {topic}.|The VA has an office {when_place}.|Parking for the VA clinic is {when_place}.
{Who} worked at a VA hospital before.|The VA sends {what} by mail.|Veterans may ask {who} about {topic}.
A group of veterans meets {when_place}.|The Department of Veterans Affairs publishes {what}.""".replace(
    "\n", "|"
).split("|")
_FDA_CLAIMS = """The device is FDA approved for {topic}.|The implant from {name} is cleared by the FDA.
The VA covers {topic} when it refers you.|Our clinic is FDA registered.|The VA pays for {topic} in full.
This use of the product has not been approved by the FDA.""".replace("\n", "|").split("|")
_PLACES = "behind the main building|on the second floor|across the street|next to the pharmacy|in the old wing".split(
    "|"
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Pages by number: the same seed and number give the same page.

    ``claims`` is how many of the numbers, and of the sentences on the agencies, are claims.
    """

    seed: int = 7
    size: int = 17_500
    claims: float = 0.2

    def blocks(self, number: int) -> list[tuple[str, str]]:
        """Return the page as (element, text): h1, h2, p, li; about ``size`` bytes of text."""
        pick = random.Random(f"{self.seed}/{number}")
        blocks = [("h1", _title(pick))]
        length = 0
        while length < self.size:
            blocks += _section(pick, self.claims)
            length = sum(len(text) + 3 for _, text in blocks)
        return blocks

    def text(self, number: int) -> str:
        """Return the page as plain text."""
        return "\n\n".join(text for _, text in self.blocks(number)) + "\n"

    def markdown(self, number: int) -> str:
        """Return the page as Markdown with front matter, emphasis and links."""
        pick = random.Random(f"md/{self.seed}/{number}")
        marks = {"h1": "# {}\n\n", "h2": "## {}\n\n", "p": "{}\n\n", "li": "- {}\n"}
        lines = [f"---\ntitle: {_title(pick)}\ndescription: {_plain(pick)}\nlayout: page\n---\n\n"]
        previous = ""
        for tag, text in self.blocks(number):
            if previous == "li" and tag != "li":
                lines.append("\n")
            lines.append(marks[tag].format(_dressed(pick, text, "**{}**", "[{}](/guide/{})") if tag == "p" else text))
            previous = tag
        return "".join(lines)

    def html(self, number: int) -> str:
        """Return the page as a site would serve it: head, navigation, style, script, classes, footer."""
        pick = random.Random(f"html/{self.seed}/{number}")
        body: list[str] = []
        previous = ""
        for tag, text in self.blocks(number):
            body += ['<ul class="wp-block-list">\n'] if tag == "li" != previous else []
            body += ["</ul>\n"] if previous == "li" != tag else []
            dressed = _dressed(pick, escape(text, quote=False), "<strong>{}</strong>", '<a href="/guide/{1}">{0}</a>')
            body.append(_ELEMENTS[tag].format(dressed))
            previous = tag
        return _PAGE.format(title=escape(_title(pick)), description=escape(_plain(pick)), body="".join(body))


_ELEMENTS = {
    "h1": '<h1 class="entry-title">{}</h1>\n',
    "h2": '</div>\n<div class="section section--text" data-block="copy">\n<h2 class="section__title">{}</h2>\n',
    "p": '<p class="section__text">{}</p>\n',
    "li": "<li>{}</li>\n",
}
_NAVIGATION = "".join(
    f'<li class="menu-item"><a class="menu-link" href="/{word.lower()}/">{word}</a></li>\n'
    for word in "Home Treatments Doctors Locations Insurance Questions Careers Contact".split()
)
_STYLE = "\n".join(f".section--{name} {{ margin: 0 auto; padding: 1.5rem; max-width: 72rem; }}" for name in _STREETS)
_SCRIPT = "\n".join(f'window.layer.push({{"event": "view", "part": "{name}", "at": Date.now()}});' for name in _STREETS)
_PAGE = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
<meta name="description" content="{{description}}">
<link rel="stylesheet" href="/assets/site.css">
<style>
{_STYLE.replace("{", "{{").replace("}", "}}")}
</style>
<script>
{_SCRIPT.replace("{", "{{").replace("}", "}}")}
</script>
</head>
<body class="page page--copy">
<header class="site-header"><nav class="menu" aria-label="Main">
<ul class="menu-list">
{_NAVIGATION}</ul>
</nav></header>
<main id="content" class="content">
<div class="section">
{{body}}</div>
</main>
<footer class="site-footer"><p>Made with care for our visitors.</p></footer>
</body>
</html>
"""


def _title(pick: random.Random) -> str:
    return f"{pick.choice(_NAMES)} Clinic: {pick.choice(_TOPIC)}"


def _section(pick: random.Random, claims: float) -> Iterator[tuple[str, str]]:
    yield "h2", _capital(pick.choice(_TOPIC))
    for _ in range(pick.randint(2, 4)):
        yield "p", " ".join(_sentence(pick, claims) for _ in range(pick.randint(3, 6)))
    if pick.random() < 0.4:
        for _ in range(pick.randint(3, 6)):
            yield "li", _sentence(pick, claims)


def _sentence(pick: random.Random, claims: float) -> str:
    kind = pick.choices((_FIGURE, _AGENCY, _PLAIN), (NUMBER_SHARE, AGENCY_SHARE, 1 - NUMBER_SHARE - AGENCY_SHARE))[0]
    return _MAKE[kind](pick, claims)


def _plain(pick: random.Random) -> str:
    if pick.random() < 0.25:
        topic = pick.choice(_TOPIC)
        return _capital(pick.choice(_SAYS).format(topic=topic, Topic=_capital(topic))) + "."
    parts = [pick.choice(_WHO), pick.choice(_DOES), pick.choice(_WHAT), pick.choice(_WHEN)]
    if pick.random() < 0.5:
        parts.append(pick.choice(_WHY))
    return _capital(" ".join(parts)) + "."


def _figure(pick: random.Random, claims: float) -> str:
    return _filled(pick, _RESULTS if pick.random() < claims else _HARMLESS)


def _agency(pick: random.Random, claims: float) -> str:
    return _filled(pick, _FDA_CLAIMS if pick.random() < claims else _FDA_PLAIN)


_MAKE: dict[str, Callable[[random.Random, float], str]] = {
    _PLAIN: lambda pick, _: _plain(pick),
    _FIGURE: _figure,
    _AGENCY: _agency,
}


def _filled(pick: random.Random, templates: list[str]) -> str:
    few = pick.randint(2, 6)
    values = {
        "who": pick.choice(_WHO),
        "what": pick.choice(_WHAT),
        "when": pick.choice(_WHEN),
        "when_place": pick.choice(_PLACES),
        "topic": pick.choice(_TOPIC),
        "name": pick.choice(_NAMES),
        "street": pick.choice(_STREETS),
        "month": pick.choice(_MONTHS),
        "phone": f"(555) 01{pick.randint(0, 9)}-{pick.randint(1000, 9999)}",
        "hour": f"{pick.randint(7, 10)}:{pick.choice(('00', '30'))} a.m.",
        "hour2": f"{pick.randint(4, 7)}:{pick.choice(('00', '30'))} p.m.",
        "house": pick.randint(10, 990),
        "day": pick.randint(1, 28),
        "year": pick.randint(1998, 2025),
        "price": pick.randint(9, 90) * 5,
        "minutes": pick.randint(2, 12) * 5,
        "few": few,
        "more": few + pick.randint(1, 6),
        "ordinal": pick.choice(("first", "second", "third")),
        "percent": pick.randint(40, 99),
        "cohort": pick.randint(12, 990) * 10,
    }
    return _capital(pick.choice(templates).format(**values, Who=_capital(str(values["who"]))))


def _dressed(pick: random.Random, text: str, strong: str, link: str) -> str:
    """Return ``text`` with one of its words made bold or a link, now and then."""
    words = text.split(" ")
    at = pick.randrange(len(words))
    if pick.random() < 0.3 and words[at].isalpha():
        words[at] = (strong if pick.random() < 0.5 else link).format(words[at], words[at].lower())
    return " ".join(words)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
