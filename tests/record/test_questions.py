"""What is asked at Publish: little, and what matters."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from babad.record.questions import AT_MOST, CHOICES_AT_MOST, Question, questions
from babad.record.understood import Judged, NameRead, QuoteRead, Understood
from tests.record.understood_rows import candidate, event, number, person, quote


def ask(**findings: Any) -> tuple[Question, ...]:
    return questions(Understood(origin="story:1", language="id", **findings))


def namesakes(name: str, how_many: int = 2) -> NameRead:
    choices = tuple(candidate(name, about=f"camat {place}") for place in range(how_many))
    return person(name, because=("namesakes",), entity=None, candidates=choices)


def unsaid(words: str, *who: str) -> QuoteRead:
    return quote(words, because=("no_speaker",), candidates=tuple(candidate(one) for one in who))


JUDGED = Judged(id=number("j"), kind="link", author="Rini", made_at=datetime(2024, 3, 11, tzinfo=UTC))


def test_what_is_public_is_not_asked_about() -> None:
    assert ask(names=(person("Sri Lestari", role="Bupati Karangjati"),), quotes=(quote("Ya.", by="Sri Lestari"),)) == ()


def test_each_kind_of_question_names_what_it_is_about() -> None:
    private = person("Wagiman", role="pedagang", because=("no_page",))
    said, which, new = ask(names=(private, namesakes("Joko Utomo")), quotes=(unsaid("Airnya naik.", "Sri Lestari"),))
    assert (said.kind, said.words, len(said.choices)) == ("speaker", "Airnya naik.", 1)
    assert (which.kind, which.name, len(which.choices)) == ("namesakes", "Joko Utomo", 2)
    assert (new.kind, new.name, new.about) == ("new_person", "Wagiman", "pedagang")
    assert new.target == private.key


def test_those_come_first_on_whom_most_hangs() -> None:
    words = tuple(quote(f"Kalimat {number}.", by="Wagiman", because=("no_page",)) for number in range(3))
    first, second = ask(
        names=(namesakes("Joko Utomo"), person("Wagiman", role="pedagang", because=("no_page",))),
        quotes=words,
        events=(event("Joko Utomo bertemu warga.", "Joko Utomo"),),
    )
    assert (first.name, second.name) == ("Wagiman", "Joko Utomo")


def test_a_sensitive_text_asks_nothing() -> None:
    read = {"names": (namesakes("Joko Utomo"),), "quotes": (unsaid("Takut.", "Sri Lestari"),)}
    assert ask(**read, sensitive="children") == ()
    # A word list suspects it, and an editor has said that it is nothing of the kind.
    assert len(ask(**read, suspected="children")) == 2


def test_what_was_judged_is_not_asked_again() -> None:
    which = namesakes("Joko Utomo")
    told = replace(which, finding=replace(which.finding, judgements=(JUDGED,)))
    private = person("Wagiman", role="pedagang", because=("no_page",), judgements=(replace(JUDGED, kind="hide"),))
    words = unsaid("Airnya naik.", "Sri Lestari")
    said = replace(words, finding=replace(words.finding, judgements=(JUDGED,)))
    assert ask(names=(told, private), quotes=(said,)) == ()


def test_who_is_named_without_a_role_is_left_alone() -> None:
    assert ask(names=(person("Wagiman", because=("no_page",)),)) == ()


def test_nobody_is_asked_whose_words_when_the_answer_would_change_nothing() -> None:
    nobody = quote("Airnya naik.", because=("no_speaker",), candidates=(candidate("Wagiman", public=False),))
    assert ask(quotes=(nobody,)) == ()
    withheld = quote("Air surut.", because=("no_speaker", "sensitive"), candidates=(candidate("Sri Lestari"),))
    assert ask(quotes=(withheld,)) == ()


NAMES = st.lists(st.sampled_from(["Joko Utomo", "Sri Lestari", "Wagiman", "Rahayu"]), unique=True)


@given(
    ambiguous=NAMES,
    private=NAMES,
    said=st.lists(st.text("abc ", min_size=1), unique=True),
    how_many=st.integers(2, 12),
)
def test_there_are_never_too_many_and_they_stay_the_same(
    ambiguous: list[str], private: list[str], said: list[str], how_many: int
) -> None:
    understood = Understood(
        origin="story:1",
        language="id",
        names=(
            *(namesakes(name, how_many) for name in ambiguous),
            *(person(name, role="warga", because=("no_page",)) for name in private),
        ),
        quotes=tuple(unsaid(words, "Sri Lestari") for words in said),
    )
    asked = questions(understood)
    assert len(asked) == min(AT_MOST, len(ambiguous) + len(private) + len(said))
    assert all(len(one.choices) <= CHOICES_AT_MOST for one in asked)
    assert len({one.id for one in asked}) == len(asked)
    assert questions(understood) == asked
    again = questions(understood, asked_before=frozenset(one.id for one in asked))
    assert not {one.id for one in again} & {one.id for one in asked}
