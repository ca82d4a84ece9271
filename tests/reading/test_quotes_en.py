"""English quotes beyond the corpora: marks of every kind, the words that name a speaker, certainty, and what is no quote."""

import pytest

from babad.reading import read
from babad.reading.types import Quote


def quotes(text: str, kind: str | None = None) -> list[Quote]:
    found = read(text, published="2024-03-13", lang="en").quotes
    return [quote for quote in found if kind in (None, quote.kind)]


def speaker_words(text: str, quote: Quote) -> str:
    assert quote.speaker is not None
    assert quote.speaker.start is not None
    assert quote.speaker.end is not None
    return text[quote.speaker.start : quote.speaker.end]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", ("``", "''"), ("‘‘", "’’"), "””", "«»", "„“"])
def test_marks_of_every_kind(marks: str | tuple[str, str]) -> None:
    text = f"{marks[0]}The wall won't hold,{marks[1]} Ruth Amberly said."
    (quote,) = quotes(text)
    assert quote.text == "The wall won't hold,"
    assert quote.speaker is not None
    assert quote.speaker.name == "Ruth Amberly"


def test_marks_within_marks() -> None:
    text = "“He shouted, ‘Run!’ and we ran,” Ruth Amberly said. “‘Run!’ was all he said.”"
    assert [quote.text for quote in quotes(text, "direct")] == [
        "He shouted, ‘Run!’ and we ran,",
        "‘Run!’ was all he said.",
    ]


def test_a_speech_over_three_paragraphs_has_one_speaker() -> None:
    text = "“The wall fell,” said Ruth Amberly. “We ran.\n\n“It was noon.\n\n“Nobody was hurt.”"
    found = quotes(text, "direct")
    assert [quote.text for quote in found] == ["The wall fell,", "We ran.", "It was noon.", "Nobody was hurt."]
    assert {quote.speaker.name for quote in found if quote.speaker} == {"Ruth Amberly"}


@pytest.mark.parametrize(
    "text",
    [
        "The film “Low Tide” opens on Friday.",
        "The wall was rated “structurally deficient” in May.",
        "Marchers carried a banner with the words “bread before bricks” through the town.",
        "A so-called “dawn shift” starts today.",
    ],
)
def test_titles_and_scare_quotes_are_nobodys_words(text: str) -> None:
    assert quotes(text, "direct") == []


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Owen Tarrick’s deputy, Ruth Amberly, said the wall would fall.",
            "Owen Tarrick’s deputy, Ruth Amberly,",
            "Ruth Amberly",
        ),
        ("Ruth Amberly, 52, of Cobb, said the wall would fall.", "Ruth Amberly, 52, of Cobb,", "Ruth Amberly"),
        (
            "Ruth Amberly, who owns the mill, said the wall would fall.",
            "Ruth Amberly, who owns the mill,",
            "Ruth Amberly",
        ),
        ("In a letter on Monday, Ruth Amberly said the wall would fall.", "Ruth Amberly", "Ruth Amberly"),
        ("But Ruth Amberly has repeatedly said the wall would fall.", "Ruth Amberly", "Ruth Amberly"),
        (
            "The wall would fall, said a guard at the mill in a telephone interview.",
            "a guard at the mill",
            "a guard at the mill",
        ),
        (
            "The wall would fall, according to two people briefed on the matter.",
            "two people briefed on the matter",
            "two people briefed on the matter",
        ),
    ],
)
def test_a_speaker_is_the_whole_phrase_beside_the_cue(text: str, words: str, name: str) -> None:
    (quote,) = quotes(text)
    assert speaker_words(text, quote) == words
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Amberly declined to say whether the wall would fall.",
        "Ruth Amberly did not say when the wall fell.",
        "Ruth Amberly was told that the wall fell.",
        "Ruth Amberly will say on Friday that the wall fell.",
        "The claims were withdrawn in May.",
    ],
)
def test_what_is_not_said_is_no_report(text: str) -> None:
    assert quotes(text) == []


def test_a_role_that_nobody_holds_in_the_story_stays_a_description() -> None:
    (quote,) = quotes("“Bread first,” the harbor master said.")
    assert quote.speaker is not None
    assert quote.speaker.name == "the harbor master"
    assert quote.certainty == "probable"


def test_a_pronoun_with_nobody_before_it_names_nobody() -> None:
    (quote,) = quotes("“Bread first,” she said.")
    assert quote.speaker is not None
    assert quote.speaker.name is None
    assert quote.certainty == "unsure"


def test_a_name_beside_the_cue_is_sure() -> None:
    (quote,) = quotes("“Bread first,” said Ruth Amberly.")
    assert quote.certainty == "sure"


def test_two_reports_in_a_sentence_are_two() -> None:
    text = "Ruth Amberly said the wall would fall and denied that she had built it."
    found = quotes(text)
    assert [quote.cue for quote in found] == ["said", "denied"]
    assert {quote.speaker.name for quote in found if quote.speaker} == {"Ruth Amberly"}


def test_an_outlet_that_relays_is_not_the_speaker() -> None:
    text = (
        "The old sea wall at Pell Harbor fell on Sunday, and nobody in the town was hurt.\n\n"
        "“Nobody slept,” Ruth Amberly told the Cobb Gazette."
    )
    (quote,) = quotes(text, "direct")
    assert quote.speaker is not None
    assert quote.speaker.name == "Ruth Amberly"
    assert quote.via == "Cobb Gazette"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Two senior officials told the council that the wall had fallen.", "sure"),
        ("Neighbours said the wall had fallen.", "sure"),
        ("A body of water told the council that the wall had fallen.", "probable"),
        ("Of the bakers, 19 said that the wall had fallen.", "unsure"),
    ],
)
def test_a_speaker_without_a_name_is_sure_only_if_such_can_speak(text: str, certainty: str) -> None:
    assert [quote.certainty for quote in read(text, published=None, lang="en").quotes] == [certainty]


def test_what_a_newspaper_says_is_relayed_from_it() -> None:
    text = (
        "The leaks went on for years, the newspaper Nordvik Posten reported. In a second report the paper said they had "
        "“cost lives.” Ruth Amberly said she had read it."
    )
    assert [quote.via for quote in quotes(text)] == ["Nordvik Posten"] * 3 + [None]


def test_a_body_named_by_a_name_keeps_its_capital() -> None:
    (quote,) = quotes("Obama administration officials said that the wall had fallen.")
    assert quote.speaker is not None
    assert quote.speaker.name == "Obama administration officials"
