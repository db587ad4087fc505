"""spaCy's English tokenizer, without what it does not need: a start with claims is for the most part that of spaCy."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from claimlint.text import lazyre as re
from claimlint.text.precompiled import compiled

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_INFO = "spacy.cli.info"
_COMMANDS = ("spacy.cli", _INFO)


def english() -> tuple[Callable[[str], Doc], Vocab]:
    """Return the tokenizer of ``spacy.blank("en")`` and its vocabulary.

    Without a pipeline nobody need load what could stand in one.
    """
    load_spacy()
    from spacy.lang.en import English
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.vocab import create_vocab

    defaults = English.Defaults
    vocab = create_vocab("en", defaults)
    tokenizer: Callable[[str], Doc] = Tokenizer(
        vocab,
        rules=defaults.tokenizer_exceptions,
        prefix_search=_any_of(f"^{one}" for one in defaults.prefixes or ()).search,
        suffix_search=_any_of(f"{one}$" for one in defaults.suffixes or ()).search,
        infix_finditer=_any_of(defaults.infixes or ()).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )
    return tokenizer, vocab


def _any_of(expressions: Iterable[str]) -> re.Pattern[str]:
    """Return what ``spacy.util.compile_prefix_regex`` and its like return, from an earlier run if there was one."""
    return compiled("|".join(expressions), 0)


def load_spacy() -> None:
    """Import spaCy; its commands (downloads, projects, training) wait until somebody asks for them.

    ``import spacy`` takes them along for ``spacy.info``, which takes a fifth of its time.
    """
    if "spacy" in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in _COMMANDS}
    vars(stand_ins[_INFO])["info"] = _info
    sys.modules.update(stand_ins)
    try:
        vars(import_module("spacy"))["__getattr__"] = _asked
    except ImportError:  # another version, which wants more of them
        pass
    finally:
        for name in _COMMANDS:
            del sys.modules[name]
    import_module("spacy")


def _info(*arguments: Any, **named: Any) -> Any:
    """Stand for ``spacy.info``."""
    return import_module(_INFO).info(*arguments, **named)


def _asked(name: str) -> Any:
    """Return the package of spaCy's commands, which is an attribute of spaCy's own as a rule."""
    if name == "cli":
        return import_module("spacy.cli")
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
