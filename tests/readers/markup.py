# ruff: noqa: E501, Q003 - the tables read best unbroken
"""Random copy as pieces of markup; ``@`` is where a marker word goes."""

from __future__ import annotations

from hypothesis import strategies as st

_INLINE_HTML = st.sampled_from(
    [
        "@", "<b>@</b>", "é @ 😀", "&amp; @ &ge;", "<b>8</b>3% @", "@<sup>1</sup>", "@<sup>1, 2</sup> x",
        "<a href='/x?a=1&amp;b=2'>@</a>", "@<br>next", "@\n   wrapped\tlines", "<!-- note --> @", "@ <img src=x alt='pic'>",
        "H<sub>2</sub>O @", "&nbsp;@&nbsp;", "a < b @", "@&#8805;5", "&bogus; @", "<span\nclass=x>@</span\n>", "@ {{ x }} y",
        "<span>@</span><span>83%</span>", "AT&T @", "<q>@</q> \u200b", "<i><b>@</i></b>", "</b>@", "<code>no</code> @ <kbd>no</kbd>",
    ]
)  # fmt: skip
_BLOCK_HTML = st.sampled_from(
    [
        "<p>{}</p>", "<div>{}</div>\n", "<h2>{}</h2>", "<ul><li>{}</li><li>x</ul>", "<ol>\n<li><p>{}</p>\n</ol>",
        "<blockquote>{}</blockquote>", "<table><tr><th>A<th>B<tr><td>{}<td>2</table>", "<p title='t &amp; u'>{}",
        "<noscript><p>{}</p></noscript>", "<figure><img alt=x><figcaption>{}</figcaption></figure>", "\n\n{}\n\n<hr>",
        "<textarea>{}\n  y</textarea>", "<pre>no</pre>{}", "<script>var a = '<p>';</script>{}<style>p{{}}</style>", "<section><td>{}</td></section>",
        "<template><p>no</p></template><p>{}", "<dl><dt>T<dd>{}</dl>", "{{% x title='t' %}}<p>{}</p>", "<svg><title>t</title></svg>{}",
        "<a href=/y><h3>{}</h3></a>",
    ]
)  # fmt: skip
_INLINE_MARKDOWN = st.sampled_from(
    [
        "@", "**@**", "é @ 😀", "&amp; @", "**8**3% @", "@[^1]", "@<sup>1</sup>", "[@](/x \"tip\")", "[@][r]", "@\\* x", "~~@~~",
        "![pic](x.png) @", "`code` @", "@ <b>x</b>", "@  \nhard", "@ <!-- note --> y", "_@_", "<https://x.example/> @", "@ {{< x >}} y",
        "\\@" + "@", "@ | x",
    ]
)  # fmt: skip
_BLOCK_MARKDOWN = st.sampled_from(
    [
        "{}", "# {}", "## {} ##", "- {}\n- x", "1. {}\n2. x", "> {}", "> - {}\n>   x", "- a\n\n  {}\n", "{}\nsoft wrap",
        "> {}\n> soft wrap", "- {}\n  soft wrap", "<div>\n{}\n</div>", "<div>\n\n{}\n\n</div>", "{}\n===", "```\ncode\n```\n\n{}",
        "<!-- c -->\n\n{}", "Term\n: {}", "> [!NOTE]\n> {}",
    ]
)  # fmt: skip
_BLOCK_TEXT = st.sampled_from(
    [
        "@", "@\n", "- @\n- x", "1. @\n2. x", "* @", "*@ vary", "• @", "a | b\n--- | ---\n@ | 2", "| a | @ |\n| c | d |", "@\n===", "@ x\ty",
        "Our clinic helps people with knee pain and tells them that\n@ results differ between one person and the next one.",
        "(@)", "† @", "✅ @", "é @ 😀", "  @\n   indented", "@ \x0b \u2028 x", "<!-- note -->\n@", "@ a\rb", "TITLE @\n\nx", "---\n@",
        "1) @\n   wrapped", "¹ @",
    ]
)  # fmt: skip


@st.composite
def marked(
    draw: st.DrawFn, blocks: st.SearchStrategy[str], inline: st.SearchStrategy[str] | None, joint: str
) -> tuple[str, list[str]]:
    """Return a text and the marker words in it."""
    parts: list[str] = []
    words: list[str] = []
    for number, block in enumerate(draw(st.lists(blocks, min_size=1, max_size=8))):
        content = block
        if inline is not None:
            content = block.format(draw(inline))
        word = f"zq{number}kx"
        if content.count("@") == 1:
            words.append(word)
        parts.append(content.replace("@", word, 1).replace("@", ""))
    text = joint.join(parts)
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return text, words


HTML = marked(_BLOCK_HTML, _INLINE_HTML, "")
MARKDOWN = marked(_BLOCK_MARKDOWN, _INLINE_MARKDOWN, "\n\n")
TEXT = marked(_BLOCK_TEXT, None, "\n\n")
