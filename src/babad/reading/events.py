"""The events layer: who did what to whom, and when, from a language's verb families."""

from dataclasses import dataclass

from babad.reading.story import Story
from babad.reading.types import Event


@dataclass(frozen=True, slots=True)
class EventRules:
    """What a language brings to this layer."""

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return ()


def find(story: Story) -> list[Event]:
    """Return the story's main events. Needs sentences, dates, mentions and quotes."""
    return []
