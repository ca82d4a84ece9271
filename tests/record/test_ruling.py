"""The house's rule for who gets a page unread, and what follows when it is changed."""

import pytest

from babad.record.models import Entity, Policy
from babad.record.operations.ruling import policy, reconsider_pages, set_policy
from tests.record.rows import at, make_appearance, make_entity, make_source

pytestmark = pytest.mark.django_db


def test_who_has_a_page_follows_the_rule() -> None:
    twice, thrice = make_entity("Wiryo Harjono", public=False), make_entity("Sri Lestari")
    for number in range(1, 4):
        source = make_source(day=f"2024-03-0{number}", text="Pengusaha Wiryo Harjono dan guru Sri Lestari bertemu.")
        make_appearance(source, thrice, role="guru")
        if number > 1:
            make_appearance(source, twice, role="pengusaha")
    assert policy().stories_for_a_person == Policy().stories_for_a_person == 3
    assert reconsider_pages(now=at("2024-03-10")) == 0
    before = {thrice}
    for number, public in [(2, {twice, thrice}), (4, set()), (3, {thrice})]:
        set_policy(stories_for_a_person=number)
        assert reconsider_pages(now=at("2024-03-11")) == len(public ^ before)
        assert set(Entity.objects.filter(is_public=True, key__in=[twice.key, thrice.key])) == public
        before = public
