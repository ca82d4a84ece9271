"""What a text comes to when it is taken in, changed, taken back and judged."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from babad.record.errors import RecordError
from babad.record.models import (
    FOREVER,
    Appearance,
    Entity,
    Event,
    Figure,
    Judgement,
    Quotation,
    Report,
    Source,
    Statement,
)
from babad.record.naming import entity_key
from babad.record.operations import deposit, judge, merge, rebuild, take_back, withdraw
from babad.record.texts import Text
from tests.record.dump import dump

pytestmark = pytest.mark.django_db

NOW = datetime(2024, 3, 14, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)

SAID = 'Bupati Karangjati Sri Lestari mengatakan, "Jembatan itu akan selesai bulan depan," Rabu (13/3/2024).'
MET = "Sri Lestari bertemu Wali Kota Sumberwangi Bambang Hartono di Karangjati, Selasa (12/3/2024)."
FLED = "Sebanyak 40 warga Desa Lengkong mengungsi."
NAMESAKE = "Pedagang bakso Sri Lestari mengatakan pasar itu sepi."
ALONE = "Menurut Lestari, harga beras naik."


def text(*sentences: str, origin: str = "story:1", at: datetime = NOW, **fields: Any) -> Text:
    given = {
        "title": "Hujan deras di Karangjati dan di Sumberwangi",
        "day": date(2024, 3, 13),
        "language": "id",
        **fields,
    }
    return Text(
        origin=origin, published_at=at, blocks=(("headline", given["title"]), ("b1", "\n".join(sentences))), **given
    )


def person(name: str) -> Entity:
    return Entity.objects.get(key=entity_key("person", name))


def meeting() -> Report:
    return Report.objects.get(type="meeting", source__ended_at=FOREVER)


# ---- Taking in -------------------------------------------------------------------------------------------------------


def test_a_deposit_keeps_what_was_said_with_its_sentence() -> None:
    deposit(text(SAID, MET, FLED), now=NOW)
    said = Quotation.objects.select_related("statement", "speaker").get()
    assert said.speaker == person("Sri Lestari")
    assert said.statement.exact == SAID
    assert said.public_from == NOW and said.public_until == FOREVER
    source = Source.objects.get()
    words = {block["id"]: block["text"] for block in source.blocks}
    for one in Statement.objects.all():
        assert words[one.block][one.start : one.end] == one.exact


def test_twice_the_same_changes_nothing() -> None:
    deposit(text(SAID, MET, FLED), now=NOW)
    before = dump()
    assert not deposit(text(SAID, MET, FLED, at=NOW + HOUR), now=NOW + HOUR).new
    assert dump() == before
    assert Source.objects.count() == 1


def test_an_office_makes_a_page_and_a_name_alone_does_not() -> None:
    deposit(text(SAID, ALONE), now=NOW)
    assert person("Sri Lestari").is_public
    deposit(text("Warga bernama Ratna Dewi mengungsi bersama Joko Santoso.", origin="story:2"), now=NOW)
    assert not Entity.objects.filter(kind="person", name__in=["Ratna Dewi", "Joko Santoso"], is_public=True).exists()


def test_a_correction_follows_to_the_record_and_the_old_version_is_known_until_then() -> None:
    deposit(text(SAID, FLED), now=NOW)
    deposit(text(SAID, FLED.replace("40", "60"), at=NOW + HOUR), now=NOW + HOUR)
    old, new = Figure.objects.order_by("source")
    assert (old.low, old.public_from, old.public_until) == (40, NOW, NOW + HOUR)
    assert (new.low, new.public_from, new.public_until) == (60, NOW + HOUR, FOREVER)
    first, second = Statement.objects.filter(kind="quotation").order_by("source")
    assert first.pk != second.pk and first.fingerprint == second.fingerprint


def test_withdrawing_leaves_nothing_and_publishing_again_brings_it_back() -> None:
    deposit(text(SAID, FLED), now=NOW)
    assert withdraw("story:1", now=NOW + HOUR)
    assert not person("Sri Lestari").is_public
    assert not Quotation.objects.filter(public_until=FOREVER, public_from__isnull=False).exists()
    assert not withdraw("story:1", now=NOW + HOUR)
    deposit(text(SAID, FLED, at=NOW), now=NOW + 2 * HOUR)
    assert person("Sri Lestari").is_public
    again = Quotation.objects.get(public_until=FOREVER)
    assert again.public_from == NOW + HOUR  # not before it was withdrawn, whatever the newsroom says


def test_a_sensitive_text_makes_nothing_public_until_a_fact_is_released() -> None:
    deposit(text(SAID, MET, sensitive="suspects"), now=NOW)
    assert not Appearance.objects.filter(public_from__isnull=False).exists()
    assert not person("Sri Lestari").is_public
    statement = Statement.objects.get(kind="mention", data__name="Sri Lestari")
    judge("confirm", target=statement.fingerprint, author=None, now=NOW + HOUR)
    assert person("Sri Lestari").is_public
    assert not Quotation.objects.filter(public_from__isnull=False).exists()


def test_bad_texts_are_refused_with_a_reason() -> None:
    with pytest.raises(RecordError, match="zone"):
        deposit(text(SAID, at=NOW.replace(tzinfo=None)), now=NOW)
    with pytest.raises(RecordError, match="origin"):
        deposit(text(SAID, origin=""), now=NOW)
    with pytest.raises(RecordError, match="sensitive"):
        deposit(text(SAID, sensitive="gossip"), now=NOW)
    assert not Source.objects.exists()


# ---- Namesakes -------------------------------------------------------------------------------------------------------


def test_a_namesake_with_another_role_is_proposed_and_never_joined() -> None:
    deposit(text(SAID), now=NOW)
    deposit(text(NAMESAKE, origin="story:2"), now=NOW)
    assert list(Appearance.objects.filter(name="Sri Lestari").order_by("source").values_list("sure", flat=True)) == [
        True,
        False,
    ]
    assert not Quotation.objects.filter(source__origin="story:2", public_from__isnull=False).exists()


def test_a_namesake_is_told_apart_by_an_editor_and_put_back() -> None:
    deposit(text(SAID), now=NOW)
    deposit(text(NAMESAKE, origin="story:2"), now=NOW)
    judge("describe", target=UUID(int=7), value={"name": "Sri Lestari", "kind": "person"}, author=None, now=NOW)
    other = Entity.objects.get(key=UUID(int=7))
    assert other.slug != person("Sri Lestari").slug
    mention = Statement.objects.get(kind="mention", source__origin="story:2", data__name="Sri Lestari")
    linked = judge("link", target=mention.fingerprint, other=other.key, author=None, now=NOW + HOUR)
    appearance = Appearance.objects.get(statement=mention)
    assert appearance.entity == other and appearance.sure and appearance.public_from == NOW + HOUR
    assert Quotation.objects.get(source__origin="story:2").speaker == other
    take_back(linked.pk, author=None, now=NOW + 2 * HOUR)
    assert not Appearance.objects.get(statement=mention).sure


def test_one_word_is_nobody() -> None:
    deposit(text(SAID, origin="story:1"), now=NOW)
    deposit(text(ALONE, origin="story:2"), now=NOW)
    alone = Appearance.objects.get(source__origin="story:2", name="Lestari")
    assert not alone.sure and alone.public_from is None and alone.entity.merged_into is None


def test_a_given_alias_means_its_bearer_also_in_old_texts() -> None:
    deposit(text(SAID, origin="story:1"), now=NOW)
    deposit(text(ALONE, origin="story:2"), now=NOW)
    described = judge(
        "describe",
        target=person("Sri Lestari").key,
        value={"aliases": [{"name": "Lestari"}]},
        author=None,
        now=NOW + HOUR,
    )
    alone = Appearance.objects.get(source__origin="story:2", name="Lestari")
    assert alone.sure and alone.entity.merged_into == person("Sri Lestari")
    take_back(described.pk, author=None, now=NOW + 2 * HOUR)


def test_merging_and_taking_it_back() -> None:
    deposit(text(SAID), now=NOW)
    deposit(text("Bupati Sri Lestari Ningsih meninjau jembatan.", origin="story:2"), now=NOW)
    one, stays = person("Sri Lestari Ningsih"), person("Sri Lestari")
    merged = merge(one.key, stays.key, author=None, now=NOW + HOUR)
    one.refresh_from_db()
    assert one.merged_into == stays and not one.is_public
    with pytest.raises(RecordError, match="take that back"):
        merge(stays.key, one.key, author=None, now=NOW + HOUR)
    take_back(merged.pk, author=None, now=NOW + 2 * HOUR)
    one.refresh_from_db()
    assert one.merged_into is None and one.is_public


# ---- Judgements ------------------------------------------------------------------------------------------------------


def test_a_proposal_becomes_public_by_a_yes_and_is_one_again_when_it_is_taken_back() -> None:
    deposit(text(SAID, MET), now=NOW)
    assert meeting().public_from is None
    yes = judge("confirm", target=meeting().statement.fingerprint, author=None, now=NOW + HOUR)
    assert judge("confirm", target=meeting().statement.fingerprint, author=None, now=NOW + 2 * HOUR) == yes
    assert meeting().public_from == NOW + HOUR
    take_back(yes.pk, author=None, now=NOW + 3 * HOUR)
    assert meeting().public_until == NOW + 3 * HOUR
    with pytest.raises(RecordError, match="already"):
        take_back(yes.pk, author=None, now=NOW + 4 * HOUR)


def test_a_judgement_outlives_an_edit_elsewhere_and_not_one_of_its_sentence() -> None:
    deposit(text(SAID, MET), now=NOW)
    judge("confirm", target=meeting().statement.fingerprint, author=None, now=NOW + HOUR)
    deposit(text(SAID, MET, FLED, at=NOW + 2 * HOUR), now=NOW + 2 * HOUR)
    assert meeting().public_from == NOW + 2 * HOUR
    deposit(text(SAID, MET.replace("Selasa (12/3/2024)", "Senin (11/3/2024)"), at=NOW + 3 * HOUR), now=NOW + 3 * HOUR)
    assert meeting().public_from is None  # to re-check: the sentence that was confirmed is not there any more


def test_a_no_needs_a_reason_and_hides() -> None:
    deposit(text(SAID), now=NOW)
    said = Quotation.objects.get()
    with pytest.raises(RecordError, match="why"):
        judge("reject", target=said.statement.fingerprint, author=None, now=NOW + HOUR)
    judge("reject", target=said.statement.fingerprint, author=None, now=NOW + HOUR, reason="Not her words.")
    said = Quotation.objects.get()
    assert said.rejected and said.public_until == NOW + HOUR


def test_an_event_keeps_its_key_when_its_date_is_corrected() -> None:
    deposit(text(SAID, MET), now=NOW)
    before = meeting()
    deposit(text(SAID, MET.replace("Selasa (12/3/2024)", "Senin (11/3/2024)"), at=NOW + HOUR), now=NOW + HOUR)
    assert meeting().event == before.event
    assert (before.date, meeting().date) == ("2024-03-12", "2024-03-11")
    judge("date", target=meeting().statement.fingerprint, value={"date": "2024-03-10"}, author=None, now=NOW + HOUR)
    assert meeting().date == "2024-03-10" and meeting().event == before.event
    with pytest.raises(RecordError, match="2021-12-30"):
        judge("date", target=meeting().statement.fingerprint, value={"date": "kemarin"}, author=None, now=NOW + HOUR)


TOLD = (
    "Presiden Sri Lestari dan Perdana Menteri Bambang Hartono bertemu di Sumberwangi, Selasa (12/3/2024).\n"
    "Bambang Hartono datang sore."
)
AGAIN = "Perdana Menteri Bambang Hartono dan Presiden Sri Lestari bertemu, Selasa (12/3/2024).\nBambang Hartono datang sore."


@pytest.mark.parametrize("order", [(TOLD, AGAIN), (AGAIN, TOLD)])
def test_reports_of_one_event_are_joined_and_can_be_parted(order: tuple[str, str]) -> None:
    for number, words in enumerate(order):
        deposit(text(words, origin=f"story:{number}"), now=NOW)
    one, other = Report.objects.filter(type="meeting")
    assert one.event == other.event
    prints = one.statement.fingerprint, other.statement.fingerprint
    apart = judge("other_event", target=prints[0], other=prints[1], author=None, now=NOW)
    one.refresh_from_db()
    other.refresh_from_db()
    assert one.event != other.event
    parted = other.event
    take_back(apart.pk, author=None, now=NOW)
    one.refresh_from_db()
    other.refresh_from_db()
    parted.refresh_from_db()
    assert one.event == other.event and parted.merged_into == one.event


def test_an_editor_joins_what_the_record_would_not() -> None:
    deposit(text(TOLD), now=NOW)
    deposit(
        text("Pertemuan Presiden Sri Lestari dan Bambang Hartono berlangsung hari ini.", MET, origin="story:2"), now=NOW
    )
    one, other = Report.objects.filter(type="meeting", date="2024-03-12").order_by("source")
    assert one.event != other.event
    judge(
        "same_event", target=other.statement.fingerprint, other=one.statement.fingerprint, author=None, now=NOW + HOUR
    )
    one.refresh_from_db()
    other.refresh_from_db()
    assert one.event == other.event


# ---- What must never break -------------------------------------------------------------------------------------------

STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("deposit"),
            st.integers(1, 3),
            st.lists(st.sampled_from([SAID, MET, FLED, NAMESAKE, ALONE, TOLD, AGAIN])),
        ),
        st.tuples(st.just("withdraw"), st.integers(1, 3), st.none()),
        st.tuples(
            st.sampled_from(["confirm", "reject", "show", "hide", "same"]), st.integers(0, 30), st.integers(0, 30)
        ),
        st.tuples(st.just("take back"), st.integers(0, 30), st.none()),
    ),
    max_size=8,
)


def forget_everything() -> None:
    Entity.objects.update(merged_into=None)
    for model in (Judgement, Source, Event, Entity):
        model.objects.all().delete()


def damage() -> None:
    """Spoil what is derived: what is made anew must not depend on it."""
    Appearance.objects.update(sure=False, public_from=None)
    Quotation.objects.all().delete()
    Report.objects.update(date="2001-01-01", carries_on=None)
    Entity.objects.update(is_public=False)


def play(
    steps: list[tuple[str, int, Any]], *, judged_last: bool = False, before_judging: Callable[[], Any] = int
) -> None:
    """Take the steps, an hour apart; what can't be done is passed over."""
    texts = [step for step in steps if step[0] in ("deposit", "withdraw")]
    decisions = [step for step in steps if step[0] not in ("deposit", "withdraw")]
    for number, (kind, one, other) in enumerate([*texts, *decisions] if judged_last else steps):
        if judged_last and number == len(texts):
            before_judging()
        now = NOW + (number + 1) * HOUR
        if kind == "deposit":
            deposit(text(*other, origin=f"story:{one}", at=now), now=now)
        elif kind == "withdraw":
            withdraw(f"story:{one}", now=now)
        elif kind == "take back":
            rows = Judgement.objects.filter(taken_back_at=None).order_by("made_at")
            if rows:
                take_back(rows[one % len(rows)].pk, author=None, now=now)
        else:
            _decide(kind, one, other, now)


def _decide(kind: str, one: int, other: int, now: datetime) -> None:
    keys: list[UUID]
    if kind in ("confirm", "reject"):
        keys = sorted(set(Statement.objects.values_list("fingerprint", flat=True)))
    else:
        keys = sorted(Entity.objects.values_list("key", flat=True))
    if not keys:
        return
    with suppress(RecordError):
        judge(
            kind,
            target=keys[one % len(keys)],
            other=keys[other % len(keys)] if kind == "same" else None,
            reason="tried",
            author=None,
            now=now,
        )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_rebuilding_gives_the_same_record(steps: list[tuple[str, int, Any]], db: None) -> None:
    forget_everything()
    play(steps)
    before = dump()
    damage()
    for _source in rebuild(now=NOW + 100 * HOUR):
        pass
    assert dump() == before


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_judging_before_and_after_rebuilding_is_the_same(steps: list[tuple[str, int, Any]], db: None) -> None:
    dumps = []
    for rebuilt in (False, True):
        forget_everything()
        play(steps, judged_last=True, before_judging=(lambda: list(rebuild(now=NOW))) if rebuilt else int)
        if not rebuilt:
            list(rebuild(now=NOW + 100 * HOUR))
        found = dump()
        del found["roles"]  # they tell a source by its number, which differs between the two
        dumps.append(found)
    assert dumps[0] == dumps[1]
