"""What each HTML element means for the copy in it (WHATWG HTML, sections 4 and 15.3)."""

from __future__ import annotations

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "button",
        "center",
        "datalist",
        "details",
        "dialog",
        "dir",
        "div",
        "fieldset",
        "footer",
        "form",
        "frameset",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "main",
        "nav",
        "noscript",
        "option",
        "optgroup",
        "p",
        "search",
        "section",
        "select",
        "summary",
        "textarea",
        "video",
        "audio",
        "object",
        "canvas",
        "svg",
        "math",
        "head",
        "xmp",
        # MJML, the markup that e-mails are made from
        "mj-accordion",
        "mj-accordion-element",
        "mj-accordion-text",
        "mj-accordion-title",
        "mj-body",
        "mj-button",
        "mj-carousel",
        "mj-column",
        "mj-hero",
        "mj-navbar-link",
        "mj-preview",
        "mj-raw",
        "mj-section",
        "mj-social-element",
        "mj-text",
        "mj-wrapper",
    ]
)
"""Elements that begin and end a block of their own."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset(("ul", "ol", "dl", "menu", "dir"))
ITEMS = frozenset(("li", "dt", "dd"))
CELLS = frozenset(("td", "th"))
CAPTIONS = frozenset(("caption", "figcaption"))
SKIPPED = frozenset(
    ["script", "style", "mj-style", "template", "noembed", "noframes", "iframe", "pre", "code", "kbd", "samp", "var"]
)
"""Elements whose content no reader of the page sees, or reads as code (WHATWG HTML, 4.4.3 and 4.5.15 to 4.5.18)."""
SKIPPED_BLOCKS = frozenset(("pre",))
"""Skipped elements that part the copy before them from the copy behind them."""
RAW = frozenset(("noscript", "xmp"))
"""Elements that a tokenizer hands over unparsed although their content is markup or copy."""

COPY_ATTRIBUTES = frozenset(("alt", "title", "placeholder", "aria-label", "aria-description"))
"""Attributes that a page's reader sees or hears, on any element."""
BUTTONS = frozenset(("submit", "button", "reset"))
"""Types of input whose value is the words on a button (WHATWG HTML, 4.10.5.1.18 to 4.10.5.1.22)."""
COMPONENT_ATTRIBUTES = COPY_ATTRIBUTES | frozenset(
    [
        "text",
        "description",
        "label",
        "heading",
        "subheading",
        "headline",
        "subtitle",
        "subheadline",
        "caption",
        "quote",
        "summary",
        "content",
        "message",
        "body",
        "cta",
        "disclaimer",
        "footnote",
        "tagline",
        "excerpt",
        "lead",
        "intro",
        "question",
        "answer",
        "blurb",
        "eyebrow",
        "teaser",
        "testimonial",
        "statement",
        "slogan",
    ]
)
"""Attributes that components and shortcodes use for copy; their names are free, so this is a choice."""

META_TITLES = frozenset(("og:title", "twitter:title", "dc.title", "dcterms.title"))
META_DESCRIPTIONS = frozenset(
    ("description", "og:description", "twitter:description", "dc.description", "dcterms.description", "abstract")
)
META_TEXTS = frozenset(("og:image:alt", "twitter:image:alt", "og:site_name", "application-name", "keywords"))
