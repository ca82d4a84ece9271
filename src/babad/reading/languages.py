"""What a language brings: rules and word lists for each layer. A language is a folder here with a ``LANGUAGE``.

The engine knows no language. ``docs/concepts/reading.md`` says how to add one.
"""

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babad.reading.dates import DateRules
from babad.reading.events import EventRules
from babad.reading.names import NameRules
from babad.reading.quantities import QuantityRules
from babad.reading.quotes import QuoteRules
from babad.reading.resolve import ResolveRules
from babad.reading.split import SplitRules


@dataclass(frozen=True, slots=True)
class Language:
    """One language. ``common_words`` are its commonest words, by which a text's language is told."""

    code: str
    common_words: frozenset[str]
    split: SplitRules
    dates: DateRules
    quantities: QuantityRules
    names: NameRules
    resolve: ResolveRules
    quotes: QuoteRules
    events: EventRules

    def rule_names(self) -> Mapping[str, tuple[str, ...]]:
        """Return the names of all rules, by layer."""
        return {
            "dates": self.dates.rule_names(),
            "quantities": self.quantities.rule_names(),
            "names": self.names.rule_names(),
            "resolve": self.resolve.rule_names(),
            "quotes": self.quotes.rule_names(),
            "events": self.events.rule_names(),
        }


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all languages that the package brings, sorted."""
    folder = Path(__file__).parent
    return tuple(sorted(module.name for module in pkgutil.iter_modules([str(folder)]) if module.ispkg))


@cache
def language(code: str) -> Language:
    """Return a language; raises ValueError when there is none of that code."""
    if code not in codes():
        raise ValueError(f"no rules for language {code!r}; there are: {', '.join(codes())}")
    module = importlib.import_module(f"babad.reading.{code}")
    found = module.LANGUAGE
    assert isinstance(found, Language)
    return found


def told_from(lowers: list[str]) -> str:
    """Return the code of the language whose common words a text holds most of (the first by code when none are)."""
    sample = lowers[:2000]
    return max(codes(), key=lambda code: sum(word in language(code).common_words for word in sample))
