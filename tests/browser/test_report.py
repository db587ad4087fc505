"""What a reviewer does with the HTML report, in the browser."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe


def row_id(number: int, entry) -> str:
    return f"m-{number}-{entry.number.split('.')[1]}"


def expected(made, fits) -> list[str]:
    return [row_id(number, entry) for number, entry in made.entries if fits(entry)]


def told(found: int, made) -> str:
    return f"{found:,} of {len(made.entries):,} entries"


def test_it_opens_without_a_complaint_and_asks_for_nothing(any_made, open_tab):
    opened = open_tab(any_made)
    opened.drawn()
    assert opened.complaints == []
    assert opened.requests == [any_made.path.as_uri()]
    assert opened.shown().startswith(f"{len(any_made.entries):,} entries on ")


def test_content_never_acts(evil, open_tab):
    opened = open_tab(evil)
    for page in opened.tab.locator("#pages > details").all():
        page.evaluate("node => { node.open = true; }")
    opened.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    opened.drawn()
    assert opened.tab.evaluate("window.owned") is None
    assert opened.complaints == []
    assert opened.requests == [evil.path.as_uri()]
    assert opened.tab.locator("script, iframe, object, embed, img, link, base, math").count() == 1
    assert (
        opened.tab.eval_on_selector_all(
            "[href]", "all => all.filter(a => !/^(#|https?:)/.test(a.getAttribute('href'))).length"
        )
        == 0
    )
    handlers = (
        "all => all.flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || a.name === 'style').length"
    )
    assert opened.tab.eval_on_selector_all("*", handlers) == 0


def test_the_policy_of_the_page_stops_a_script_that_came_in_anyhow(small, open_tab):
    opened = open_tab(small)
    opened.tab.evaluate(
        """() => { const s = document.createElement('script'); s.textContent = 'window.owned = 1';
        document.body.append(s);
        const html = '<img src=https://evil.example/x.png onerror="window.owned = 2">';
        document.body.insertAdjacentHTML('beforeend', html); }"""
    )
    opened.complained(3)  # of the script, the image and its handler
    opened.drawn()
    assert opened.tab.evaluate("window.owned") is None
    assert len(opened.complaints) == 3
    assert all("Content Security Policy" in one for one in opened.complaints)


FILTERS = [
    ({"severity": "error"}, lambda e: e.look == "error"),
    ({"severity": "note"}, lambda e: e.look == "note"),
    ({"status": "flagged"}, lambda e: e.status == "flagged"),
    ({"status": "pass"}, lambda e: e.status == "pass"),
    ({"status": "waived"}, lambda e: e.status == "waived"),
    ({"rule": "CL300"}, lambda e: any(f.rule == "CL300" for f in e.findings)),
    ({"type": "va"}, lambda e: e.claim is not None and e.claim.type == "va"),
    (
        {"type": "quantitative", "severity": "error", "rule": "CL300"},
        lambda e: (
            e.claim is not None
            and e.claim.type == "quantitative"
            and e.look == "error"
            and any(f.rule == "CL300" for f in e.findings)
        ),
    ),
]


def test_filters_show_what_they_say(made, open_tab):
    opened = open_tab(made)
    for values, fits in FILTERS:
        opened.filter(**values)
        want = expected(made, fits)
        assert want or values == {"status": "waived"}
        assert opened.shown().startswith(told(len(want), made)), values
        assert opened.rows() == (want if len(want) <= 300 else want[:50]), values
        on_pages = sorted({int(row.split("-")[1]) for row in want})
        assert opened.pages() == (on_pages if len(on_pages) <= 150 else on_pages[:50]), values
        opened.tab.click("#filters button[type=reset]")
        opened.settled()
        assert opened.shown().startswith(f"{len(made.entries):,} entries on "), values


def test_search_finds_claims_in_any_case(made, open_tab):
    opened = open_tab(made)
    opened.filter(q="94% SUCCESS rate")
    want = expected(made, lambda e: e.claim is not None and "94% success rate" in e.claim.text)
    assert want
    assert set(want) <= set(opened.rows())
    assert all("94% success rate" in opened.tab.inner_text(f"#{row}") for row in opened.rows())


def test_search_finds_pages_by_copy_that_makes_no_claim(made, open_tab):
    opened = open_tab(made)
    opened.filter(q="parking is behind")
    assert opened.shown().startswith("0 of ")
    shown = opened.pages()
    assert shown
    opened.tab.evaluate("n => { document.getElementById(`p-${n}`).open = true; }", shown[0])
    opened.tab.wait_for_selector(f"#p-{shown[0]} p", state="attached")
    assert "Parking is behind the building" in opened.tab.text_content(f"#p-{shown[0]}")


def test_search_sees_the_characters_and_not_their_escapes(large, open_tab):
    opened = open_tab(large)
    opened.filter(q='"94% success rate" stands')
    assert opened.rows()
    opened.filter(q="&#34;")
    assert opened.rows() == []


def test_a_search_for_nothing_that_is_there_says_so(made, open_tab):
    opened = open_tab(made)
    opened.filter(q="no such words")
    assert (opened.rows(), opened.pages()) == ([], [])
    assert opened.tab.is_visible("#none")


def test_pages_are_found_by_title_and_file(made, open_tab):
    opened = open_tab(made)
    title = list(made.review.pages())[2].title
    opened.filter(page=title.upper())
    assert 3 in opened.pages()
    assert {int(row.split("-")[1]) for row in opened.rows()} == set(opened.pages())


def test_the_most_serious_come_first_when_asked(made, open_tab):
    opened = open_tab(made)
    opened.tab.select_option("#sort", "gravity")
    looks = opened.tab.eval_on_selector_all("#rows tbody tr", "rows => rows.map(row => row.dataset.s)")
    rank = ["error", "warning", "note", "none"].index
    assert looks == sorted(looks, key=rank)
    assert looks[0] == "error"


def test_long_lists_are_paged(large, open_tab):
    opened = open_tab(large)
    every = expected(large, lambda e: True)
    assert opened.rows() == every[:50]
    opened.tab.click("[data-rows] [data-step='1']")
    assert opened.rows() == every[50:100]
    assert opened.tab.inner_text("[data-rows] span") == f"51 to 100 of {len(every):,}"
    opened.tab.click("[data-rows] [data-step='-1']")
    assert opened.rows() == every[:50]
    assert opened.tab.is_disabled("[data-rows] [data-step='-1']")
    opened.tab.click("[data-pages] [data-step='1']")
    assert opened.pages() == list(range(51, 101))


def anchors(made) -> list[str]:
    from claimlint.reporters.html.index import index_of

    return [anchor for page in index_of(made.review).pages for anchor in page.anchors]


def test_a_link_leads_to_its_finding(made, open_tab):
    every = anchors(made)
    opened = open_tab(made, f"#{every[-1]}")
    for anchor in (every[-1], every[0], every[40]):
        opened.go(anchor)
        assert opened.focused(anchor) == anchor
        assert opened.tab.locator(f"#{anchor}").is_visible()


def test_a_link_leads_to_its_finding_through_filters_that_hide_it(made, open_tab):
    opened = open_tab(made)
    opened.filter(q="no such words")
    anchor = anchors(made)[-1]
    opened.go(anchor)
    assert opened.focused(anchor) == anchor
    assert opened.tab.locator(f"#{anchor}").is_visible()


def test_numbers_lead_from_the_copy_to_the_note_to_the_evidence_and_back(made, open_tab):
    anchor = anchors(made)[-1]
    opened = open_tab(made, f"#{anchor}")
    note = opened.tab.locator(f".margin-note:has(#{anchor})")
    note.locator("a.no").click()
    row = opened.focused("m-")
    assert opened.tab.locator(f"#{row}").is_visible()
    opened.tab.locator(f"#{row} a.plain").first.click()
    assert opened.tab.locator(f".margin-note:has(#{opened.focused('f-')})").is_visible()


def test_every_link_inside_the_file_leads_somewhere(small, open_tab):
    opened = open_tab(small)
    lost = "all => all.map(a => a.getAttribute('href').slice(1)).filter(id => id && !document.getElementById(id))"
    assert opened.tab.eval_on_selector_all("a[href^='#']", lost) == []
    twice = "all => { const ids = all.map(e => e.id); return ids.filter((id, at) => ids.indexOf(id) !== at); }"
    assert opened.tab.eval_on_selector_all("[id]", twice) == []


def test_a_link_to_nothing_is_no_error(made, open_tab):
    opened = open_tab(made, "#f-000000000000")
    for hash_ in ("%E0%A4%A", "m-9-9", "'\"><b>", "c-1-99", ""):
        opened.go(hash_)
    assert opened.complaints == []


def test_the_link_of_a_finding_can_be_copied(made, open_tab):
    anchor = anchors(made)[3]
    opened = open_tab(made, f"#{anchor}", permissions=["clipboard-read", "clipboard-write"])
    opened.tab.locator(f"#{anchor} a.link").click()
    opened.tab.wait_for_function("document.querySelector('#said').textContent === 'Link copied'")
    assert opened.tab.evaluate("navigator.clipboard.readText()") == f"{made.path.as_uri()}#{anchor}"


def test_keys_go_from_finding_to_finding(made, open_tab):
    opened = open_tab(made)
    opened.filter(rule="CL300")
    opened.tab.locator("h1").click()
    seen = []
    for key in "jjk":
        opened.tab.keyboard.press(key)
        seen.append(opened.tab.evaluate("document.activeElement.id"))
        assert "CL300" in opened.tab.inner_text(f".margin-note:has(#{seen[-1]})")
    assert seen[0] == seen[2] != seen[1]
    opened.tab.keyboard.press("e")
    assert opened.focused("m-").startswith("m-")


def test_a_key_leads_to_the_search_and_another_clears_it(made, open_tab):
    opened = open_tab(made)
    opened.tab.keyboard.press("/")
    opened.tab.keyboard.type("jk/?e", delay=20)
    assert opened.tab.input_value("#filters [name=q]") == "jk/?e"
    opened.tab.keyboard.press("Escape")
    assert opened.tab.input_value("#filters [name=q]") == ""
    assert opened.shown().startswith(f"{len(made.entries):,} entries on ")


def test_the_keys_are_told_and_can_be_turned_off(made, open_tab):
    opened = open_tab(made)
    opened.tab.keyboard.press("?")
    assert opened.tab.is_visible("#help")
    opened.tab.uncheck("#keys")
    opened.tab.click("#help button")
    assert not opened.tab.is_visible("#help")
    opened.tab.keyboard.press("?")
    opened.tab.keyboard.press("j")
    assert not opened.tab.is_visible("#help")
    assert opened.tab.evaluate("location.hash") == ""
    assert opened.complaints == []


def test_without_a_script_everything_is_there(made, open_tab):
    opened = open_tab(made, java_script_enabled=False)
    text = " ".join(opened.tab.locator("main").text_content().split())
    assert opened.tab.locator("table.matrix tbody tr").count() == len(made.entries)
    assert opened.tab.locator("details.page").count() == made.review.run.counts.documents
    assert opened.tab.locator(".said").count() == sum(len(page.findings) for page in made.review.pages())
    for page in made.review.pages():
        assert page.title in text
    for block in {block for page in made.review.pages() for block in page.blocks}:
        assert " ".join(block.text.split())[:20] in text
    assert not opened.tab.is_visible("#filters")
    assert not opened.tab.is_visible("text=Keyboard shortcuts")


@pytest.mark.parametrize(
    ("which", "theme"), [("small", "light"), ("small", "dark"), ("large", "light"), ("evil", "dark")]
)
def test_axe_finds_nothing(request, open_tab, which, theme):
    opened = open_tab(request.getfixturevalue(which), color_scheme=theme)
    opened.tab.evaluate("document.querySelector('#pages > details').open = true")
    opened.drawn()
    assert violations(opened) == []
    opened.tab.keyboard.press("?")
    assert violations(opened, "#help") == []


def violations(opened, where: str | None = None) -> list[str]:
    found = Axe().run(opened.tab, context=where).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]} ({len(one['nodes'])} times)" for one in found]


def test_nothing_is_wider_than_the_window(any_made, open_tab):
    opened = open_tab(any_made)
    opened.tab.evaluate("document.querySelector('#pages > details').open = true")
    for width in (2200, 1300, 700, 360):
        opened.tab.set_viewport_size({"width": width, "height": 800})
        opened.tab.wait_for_function("width => innerWidth === width", arg=width)
        opened.drawn()
        assert opened.tab.evaluate("document.scrollingElement.scrollWidth") <= width
        assert opened.tab.eval_on_selector("#rows", "rows => rows.scrollWidth - rows.clientWidth") <= 0


def test_what_a_search_found_is_where_the_reader_was(made, open_tab):
    opened = open_tab(made)
    top = "section => document.querySelector(section).getBoundingClientRect().top - 150"
    for section in ("#matrix", "#copy"):
        opened.tab.evaluate(f"scrollBy({{top: ({top})({section!r}) + 400, behavior: 'instant'}})")
        opened.filter(q="success")
        opened.drawn()
        assert -150 <= opened.tab.evaluate(top, section) <= 100
        opened.tab.click("#filters button[type=reset]")
        opened.settled()


def test_print_has_every_row_and_page_that_fits_and_no_controls(made, open_tab):
    opened = open_tab(made)
    opened.filter(severity="error")
    want = expected(made, lambda e: e.look == "error")
    opened.tab.emulate_media(media="print")
    opened.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert opened.rows() == want
    assert opened.pages() == sorted({int(row.split("-")[1]) for row in want})
    assert opened.tab.locator("#pages > details:not([open])").count() == 0
    for control in ("#filters", ".contents", "#order", "[data-rows]"):
        assert not opened.tab.is_visible(control)
    opened.tab.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(opened.rows()) == min(len(want), 50 if len(want) > 300 else len(want))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_on_both_papers(small, open_tab, paper):
    data = open_tab(small).tab.pdf(format=paper, print_background=True, prefer_css_page_size=True)
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") > 5


def test_a_part_shows_its_pages_and_leads_to_the_whole(parted, open_tab):
    opened = open_tab(parted)
    pages = opened.pages()
    assert pages[0] > 1
    rows = opened.rows()
    assert rows
    assert {int(row.split("-")[1]) for row in rows} <= set(pages)
    opened.tab.click(f"#{rows[0]} a.plain")
    opened.tab.wait_for_function("document.activeElement.closest('details.page')")
    assert opened.tab.evaluate("document.activeElement.closest('details.page').id") == f"p-{rows[0].split('-')[1]}"
    opened.tab.click("nav.contents a[href='report.html']")
    opened.tab.wait_for_url("**/report.html")
    assert opened.tab.locator("#parts a").count() > 1
    opened.tab.click("#parts a[href='report-001.html']")
    opened.tab.wait_for_url("**/report-001.html")
    assert opened.pages()[0] == 1
    assert opened.complaints == []
