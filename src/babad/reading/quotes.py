"""The quotes layer: quotation marks, cues, and who is speaking."""

from dataclasses import dataclass

from babad.reading.story import Quotation, Story
from babad.reading.types import Quote


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """What a language brings to this layer."""

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return ()


def quotations(story: Story) -> list[Quotation]:
    """Return what stands between quotation marks, in order, whether somebody says it or not."""
    return []


def find(story: Story) -> list[Quote]:
    """Return direct and indirect quotes with their speakers. Needs sentences, dates and mentions."""
    return []
