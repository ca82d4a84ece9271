"""Who is who within a story: short forms, acronyms and epithets joined to the fullest form; he, she and -nya where it is safe."""

from babad.reading.story import Story
from babad.reading.types import Mention


def join(story: Story, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with ``name`` set to the fullest form of the story, and what the caller knows of it."""
    return mentions
