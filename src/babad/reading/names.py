"""The names layer: people, organisations and places, with the role and affiliation that the story states beside them."""

from dataclasses import dataclass

from babad.reading.story import Story
from babad.reading.types import Mention


@dataclass(frozen=True, slots=True)
class NameRules:
    """What a language brings to this layer."""

    def rule_names(self) -> tuple[str, ...]:
        """Return the names of all rules, in their order."""
        return ()


def find(story: Story) -> list[Mention]:
    """Return every mention of a name; ``name`` is still the mention's own text (``resolve`` joins the forms)."""
    return []
