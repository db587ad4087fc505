# ruff: noqa: E501 - the tables read best unbroken
"""What exhausts a careless reader: constructs opened and never closed, and where in a file they stand.

The tests read them; ``bench/readers_growth.py`` measures that twice as much takes about twice as long.
"""

from __future__ import annotations

UNITS = (
    "<a ", "<", "<!--", "&amp", '<a title="', "<noscript>", "<template>", "<table><tr><td>", "<ul><li>", "<blockquote>x",
    "<td colspan=1000 rowspan=65534>x", "</li>", "{{", "{% ", "{{ x }}", "{", "<sup>1", "[", "![", "*", "> ", "- ", "|a|b|\n",
    "[^1]", "---\n", "+++\n", "1. x\n", "a\n", "a\ra", "\t", "é", "import x\n", '{"a"}', "```\n", "x{/*", "\0", "(x)\n", "x|\n", "- x|\n", "* x\n\n", "**", "<p title='{{'>", "<pre>\r\n", "<code>", "> a\n", "> 9\n", "* x\n  y\n", "ab-\n",
)  # fmt: skip
"""For the readers of pages."""
WXR = '<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
EXPORT_UNITS = (
    "<item>", "<item><![CDATA[", "<![CDATA[", "]]>", "</item>", "<wp:postmeta>", "<a ", '<a b="', "&", "&#", "<",
    "<!--", "<!ENTITY ", "<item><content:encoded><![CDATA[<!-- wp:x {", "\r", "\r\n", "é", "\x00", "[", "[/a]",
    "[a b=", '[a b="', "[a]", "\n\n", "<pre", '<!-- wp:a {"a":"b c"} -->', '{"a":', "{", '"', '\\"', '"a b c",',
    '{"a":1},', "\\ud800", "- ", "? ", "&a ", "a: ", "'", "a:1:{", 's:9:"', "i:0;", "%%a%%", "{a, plural, one {",
    "{{", "%", 'msgid ""\n', "#: a\n", "{a(<p>", "<a b={", "{`", "<template>\n", "<i18n>\n", "{<p>{", ' :a="\'b\'"',
    "a.", "[[a]]\n", "{a=", "a=[", "'''", "\n a = 'b c'\n",
    "<g>", '<x id="1"/>', "<ph>a<sub>b", "<mrk mtype='x-deleted'>", "<segment><source>a</source></segment>",
    "<unit>", '"""\\',
)  # fmt: skip
"""For the readers of exports, each behind each opening of ``FRAMES``."""
FRAMES = {
    "wxr": ("a.xml", WXR, ()),
    "wxr content": ("a.xml", f"{WXR}<item><wp:post_id>1</wp:post_id><content:encoded><![CDATA[", ()),
    "wxr meta": (
        "a.xml",
        f"{WXR}<item><wp:postmeta><wp:meta_key>cards</wp:meta_key><wp:meta_value><![CDATA[a:1:{{",
        (),
    ),
    "xml": ("a.xml", "<a><b>", ("a.b.*",)),
    "contentful": ("a.json", '{"entries": [{"sys": {"id": "a"}, "fields": {"t": {"en-US": ', ()),
    "ghost": ("a.json", '{"db": [{"meta": {}, "data": {"posts": [{"id": "1", "html": ', ()),
    "json": ("a.json", '{"a": [', ("a.*.**.b",)),
    "jsonl": ("a.jsonl", '{"a": ', ("a.*",)),
    "sanity": ("a.ndjson", '{"_id": "a", "_type": "b", "c": ', ()),
    "drupal": ("a.yml", "_meta:\n  entity_type: node\ndefault:\n  title:\n    - value: ", ()),
    "drupal hal": ("a.json", '{"_links": {"type": {"href": "/rest/type/node/a"}}, "uuid": [{"value": "a"}], "b": ', ()),
    "i18n json": ("locales/en.json", '{"a": "', ()),
    "i18n yaml": ("en.yml", "en:\n  a: ", ()),
    "data yaml": ("_data/a.yml", "a:\n  text: ", ()),
    "data json": ("_data/a.json", '{"text": "', ()),
    "data toml": ("_data/a.toml", 'text = "', ()),
    "data toml keys": ("_data/a.toml", "", ()),
    "astro": ("a.astro", "---\n---\n<p>{a && (", ()),
    "svelte": ("a.svelte", "<p>", ()),
    "vue": ("a.vue", "<template>\n", ()),
    "xliff": ("a.xlf", '<xliff version="1.2"><file original="a"><body><trans-unit id="a"><target>', ()),
    "xliff segments": ("a.xlf", '<xliff version="2.0"><file id="a"><unit id="a">', ()),
    "po": ("a.po", 'msgid "a"\nmsgstr "', ()),
}
"""Name of the file, its beginning, fields to read."""
