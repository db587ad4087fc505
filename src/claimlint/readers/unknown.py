"""Files that no reader reads: what is said of them depends on whether such files hold copy."""

from __future__ import annotations

from claimlint.readers.feed import Unread

_CODE = "CLE318"
_COPY = (
    ".doc", ".dot", ".rtf", ".odt", ".ott", ".odp", ".ods", ".xls", ".xlsx", ".xlsm", ".ppt", ".pps", ".pages",
    ".numbers", ".epub", ".mobi", ".wps", ".wpd", ".indd", ".idml", ".msg", ".mht", ".mhtml", ".xps",
)  # fmt: skip


def unknown(uri: str) -> Unread:
    """Return that the file called ``uri`` is not read: an error for kinds that hold copy, else passed over."""
    if uri.lower().endswith(_COPY):
        hint = "save it as DOCX, PDF, HTML, CSV or text"
        return Unread(_CODE, "files of this kind hold copy, and no reader reads them", hint, uri=uri)
    return Unread("", "no reader knows this format", uri=uri, passed_over=True)


def passed(uri: str, why: str) -> Unread:
    """Return that the file or folder called ``uri`` is passed over on purpose, and why."""
    return Unread("", why, uri=uri, passed_over=True)
