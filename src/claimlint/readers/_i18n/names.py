"""Which files hold translations, and in which language, by their addresses."""

from __future__ import annotations

from pathlib import PurePosixPath

from claimlint.text import lazyre as re

_FOLDERS = frozenset(
    "locales locale i18n l10n lang langs language languages translations translation messages intl _locales".split()
)
_LANGUAGES = frozenset(
    """
    ar bg bn ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hmn hr ht hu hy id is it ja ka kk km kn ko lo lt
    lv mk ml mn mr ms my nb ne nl nn no pa pl ps pt ro ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi yo zh zu
    """.split()
)
_LOCALE = re.compile(r"([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?", re.IGNORECASE)


def is_locale(word: str) -> bool:
    """Return whether ``word`` is a language's code, alone or with a script or country: ``en``, ``pt_BR``."""
    match = _LOCALE.fullmatch(word)
    return match is not None and match[1].lower() in _LANGUAGES


def locale_of(uri: str) -> str:
    """Return the language that a file's name or folder tells, "" if they tell none."""
    path = PurePosixPath(uri.rsplit("!/", 1)[-1])
    words = [*reversed(path.stem.replace("_", ".").split(".")), path.stem, path.parent.name]
    whole = next((word for word in (path.stem, path.stem.rsplit(".", 1)[-1]) if is_locale(word)), "")
    return whole or next((word for word in words if is_locale(word)), "")


def in_folder(uri: str) -> bool:
    """Return whether a file lies in a folder of translations, or below a language's folder in one."""
    parts = PurePosixPath(uri.rsplit("!/", 1)[-1].lower()).parent.parts
    last = len(parts) - 1
    return any(part in _FOLDERS and (at == last or is_locale(parts[at + 1])) for at, part in enumerate(parts))


def is_named_so(uri: str) -> bool:
    """Return whether a file's own name is a language's code, or ends in one: ``en.json``, ``messages.en.yml``."""
    stem = PurePosixPath(uri.rsplit("!/", 1)[-1]).stem
    return is_locale(stem) or is_locale(stem.rsplit(".", 1)[-1])
