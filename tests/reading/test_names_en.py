"""English names: where they begin and end, what they are, and which office stands beside them."""

import pytest

from babad.reading import read
from babad.reading.types import KnownName, Mention


def mentions(text: str) -> list[Mention]:
    return list(read(text, published="2024-03-13", lang="en").mentions)


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.kind) for mention in mentions(text)]


def offices(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.text, each.role, each.affiliation) for each in mentions(text) if each.kind == "person"]


def test_titles_stay_out_of_names() -> None:
    assert found("Mr. Whitlock met Gov. Dana Tarrow and Dr. Ann Lee.") == [
        ("Whitlock", "person"),
        ("Dana Tarrow", "person"),
        ("Ann Lee", "person"),
    ]


def test_possessors_stay_out_of_names() -> None:
    assert found("It is Velmara’s Communist Party, said Ann Lee’s aide.") == [
        ("Velmara", "organisation"),
        ("Communist Party", "organisation"),
        ("Ann Lee", "person"),
    ]


def test_datelines() -> None:
    assert found("DAKHARA, Sorrum (NNS) — The talks ended.")[:3] == [
        ("DAKHARA", "place"),
        ("Sorrum", "place"),
        ("NNS", "organisation"),
    ]


def test_headings_name_only_whom_the_story_names() -> None:
    text = "Whitlock Calls Trade Talks A Waste\n\nAnn Whitlock called the talks a waste."
    assert found(text) == [("Whitlock", "person"), ("Ann Whitlock", "person")]


def test_what_stands_beside_a_word_tells_it_wherever_it_stands() -> None:
    assert ("Tarskia", "place") in found("Tarskia refused. The president of Tarskia said so. Later Tarskia agreed.")
    assert {
        kind for name, kind in found("Officials fined PayNest. The company PayNest paid.") if name == "PayNest"
    } == {"organisation"}


def test_party_and_state_behind_a_senator() -> None:
    assert ("Ann Lee", "person") in found("Sen. Ann Lee (R-Tex.) said no.")
    assert not [name for name, _ in found("Sen. Ann Lee (R-Tex.) said no.") if name.startswith("R")]


def test_a_sentence_s_capital_is_no_name() -> None:
    assert found("Gangs fight. “And we lose,” he said. Analysts agree. They’ll see.") == []


def test_offices_before_names() -> None:
    assert offices("U.S. Defense Secretary Mark Tarrow left.") == [("Mark Tarrow", "U.S. Defense Secretary", None)]
    assert offices("Harmon Steel Corp. spokesman Todd Reeve left.") == [
        ("Todd Reeve", "Harmon Steel Corp. spokesman", "Harmon Steel Corp.")
    ]
    assert offices("President-elect Dana Tarrow left.") == [("Dana Tarrow", "President-elect", None)]


def test_offices_behind_names() -> None:
    assert offices("Eric Reeve, a senior fellow at the Tamsin Institute in Toronto, left.") == [
        ("Eric Reeve", "senior fellow at the Tamsin Institute", "Tamsin Institute")
    ]
    assert offices("Gen. Ann Lee, the national police chief, left.") == [("Ann Lee", "national police chief", None)]


def test_offices_with_a_comma() -> None:
    assert offices("Boeing’s chief executive, Dana Tarrow, left.") == [("Dana Tarrow", "chief executive", "Boeing")]
    assert offices("They held the mayor, Ann Lee said.") == [("Ann Lee", None, None)]


def test_names_that_the_caller_knows() -> None:
    record = [KnownName("Zubrin Trading House", "organisation", ("Zubrin",))]
    reading = read("Critics met Zubrin on Monday.", published=None, lang="en", names=record)
    assert [(each.name, each.kind, each.certainty) for each in reading.mentions] == [
        ("Zubrin Trading House", "organisation", "sure")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "’s ’s",
        "A",
        "The of the of",
        "Mr.",
        "Mr. , Mr.",
        "U.S.",
        "(((R-",
        "Inc. Inc. Co.",
        "— — X",
        "X-",
        "St. ’s Church",
    ],
)
def test_odd_texts(text: str) -> None:
    for mention in mentions(text):
        assert mention.text == text[mention.start : mention.end]
