"""How well names in stories lead to the right page, on our own annotated passages (tests/gold).

A wrong link that readers can see is worse than a missing one: at most one in two hundred may be wrong, and nine in ten mentions
of somebody who has a page must be found, proposals included. Names of the annotations stand for people: two stories with the
same name in them mean the same person. Everybody and everything that is named there is given a page, as if an editor had.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import pytest

from babad.record.models import FOREVER, Appearance, Entity
from babad.record.naming import entity_key, normal
from babad.record.operations import deposit
from babad.record.operations.planting import plant_starters
from babad.record.texts import Text
from tests.gold import annotations

NOW = datetime(2026, 1, 1, tzinfo=UTC)
WRONG_AT_MOST = 0.005
FOUND_AT_LEAST = 0.9


@dataclass(frozen=True)
class Linked:
    top: UUID
    public: bool
    appearance: Appearance

    def bears(self, name: str) -> bool:
        return normal(name) == normal(self.appearance.name)


@pytest.mark.django_db
def test_links_on_the_annotated_stories() -> None:
    plant_starters(now=NOW)
    stories = {f"gold:{number}": story for number, story in enumerate(annotations.stories())}
    for origin, story in stories.items():
        day = datetime.fromisoformat(story.published).date()
        deposit(
            Text(
                origin=origin,
                language=story.lang,
                title=origin,
                day=day,
                published_at=datetime(day.year, day.month, day.day, tzinfo=UTC),
                blocks=(("text", story.text),),
            ),
            now=NOW,
        )
    named = {entity_key(one["kind"], one["name"]) for story in stories.values() for one in story.mentions}
    Entity.objects.filter(key__in=named, merged_into=None).update(is_public=True)
    tops = {one.key: one.merged_into or one for one in Entity.objects.select_related("merged_into")}
    shown = wrong = known = found = 0
    mistakes, missed = [], []
    for origin, story in stories.items():
        links = _links(origin)
        gold = {(one["start"], one["end"]): tops.get(entity_key(one["kind"], one["name"])) for one in story.mentions}
        for (start, end), linked in links.items():
            if not linked.public:
                continue
            shown += 1
            truth = [top for (first, last), top in gold.items() if first < end and start < last]
            # What the annotations left out is not wrong if it leads to what bears that very name.
            right = (
                any(top and top.key == linked.top for top in truth) if truth else linked.bears(story.text[start:end])
            )
            if not right:
                wrong += 1
                mistakes.append((origin, story.text[start:end], linked.appearance.entity.name, truth))
        for (start, end), top in gold.items():
            if top is None or not top.is_public:
                continue
            known += 1
            over = [linked for (first, last), linked in links.items() if first < end and start < last]
            if any(linked.top == top.key or _proposed(linked, top) for linked in over):
                found += 1
            else:
                missed.append((origin, story.text[start:end], top.name, [linked.appearance.name for linked in over]))
    print(f"public links {shown}, wrong {wrong} ({wrong / shown:.2%}); known {known}, found {found / known:.1%}")
    assert shown > 500
    assert wrong / shown <= WRONG_AT_MOST, mistakes
    assert found / known >= FOUND_AT_LEAST, missed


def _links(origin: str) -> dict[tuple[int, int], Linked]:
    """Return where a story's text leads to an entity: {(start, end): the one that stays, and whether readers see it}."""
    links = {}
    for one in Appearance.objects.filter(source__origin=origin, public_until=FOREVER).select_related(
        "statement", "entity__merged_into"
    ):
        top = one.entity.merged_into or one.entity
        public = one.sure and one.public_from is not None and top.is_public
        data = one.statement.data
        links |= {(start, end): Linked(top.key, public, one) for _block, start, end in data["spans"]}
        links |= {(start, end): Linked(top.key, False, one) for _block, start, end in data["doubtful"]}
    return links


def _proposed(linked: Linked, top: Entity) -> bool:
    """Say whether an editor is shown the right one among those that a single word may mean."""
    return normal(linked.appearance.name) in normal(top.name).split()
