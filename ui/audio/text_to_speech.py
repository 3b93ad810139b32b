"""QtTextToSpeech, loaded when it is first needed, and the voices it finds."""

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject

from engine.api.language import LANGUAGES, Language

ENGINES: Final = ("winrt", "sapi", "darwin")
"""What Qt speaks with on Windows and macOS, the better one first.

Not "speechd": opening it holds the whole window for seconds (decision 0016). Never
"mock", which says nothing and comes with every Qt.
"""
_USUAL: Final = {"fr": ("fr_FR",), "en": ("en_GB", "en_US")}


@cache
def text_to_speech() -> ModuleType | None:
    """Return PySide6.QtTextToSpeech; None where a library of the system is missing."""
    try:
        return import_module("PySide6.QtTextToSpeech")
    except ImportError:
        return None


def open_engine(names: Sequence[str], parent: QObject) -> Any:  # noqa: ANN401 (loaded late)
    """Return the first QTextToSpeech of ``names`` that has a voice for us, or None."""
    module = text_to_speech()
    if module is None:
        return None
    here = module.QTextToSpeech.availableEngines()
    for name in names:
        if name not in here:
            continue
        engine = module.QTextToSpeech(name, parent)
        fails = engine.state() == module.QTextToSpeech.State.Error
        if not fails and locales_of(engine):
            return engine
        engine.deleteLater()
    return None


def locales_of(engine: Any) -> dict[Language, QLocale]:  # noqa: ANN401 (loaded late)
    """Return the locale that ``engine`` would speak each language in.

    That of the system when it speaks the language, else the usual one, else any.
    """
    there = engine.availableLocales()
    found: dict[Language, QLocale] = {}
    for language in LANGUAGES:
        spoken = [each for each in there if each.name().startswith(f"{language}_")]
        wanted = (QLocale.system().name(), *_USUAL[language])
        ranks = {name: rank for rank, name in reversed(list(enumerate(wanted)))}
        spoken.sort(key=lambda each: ranks.get(each.name(), len(ranks)))
        if spoken:
            found[language] = spoken[0]
    return found
