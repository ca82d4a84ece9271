"""Short forms join the one fuller form that they fit, and nobody else; bare offices and pronouns find their person."""

import re

from babad.reading import resolve, split
from babad.reading.languages import language
from babad.reading.story import Cluster, Story
from babad.reading.tokens import Tokens
from babad.reading.types import Kind, KnownName, Mention, Resolver, Trace

KINDS: dict[str, Kind] = {"p": "person", "o": "organisation", "l": "place"}
MARKED = re.compile(r"\[(?:([^\]|]*)\|)?([pol]):([^\]]+)\]")


def told(marked: str, lang: str = "en", known: Resolver | None = None) -> Story:
    """Return a story with its names as marked: "[p:Ann Lee]", with a role "[mayor|p:Ann Lee]"."""
    text, mentions, at = "", [], 0
    for found in MARKED.finditer(marked):
        text += marked[at : found.start()]
        role, kind, name = found.groups()
        if role:
            text += role + " "
        start = len(text)
        text += name
        trace = Trace("marked", start, len(text))
        mentions.append(Mention(name, start, len(text), KINDS[kind], name, role or None, None, "sure", "marked", trace))
        at = found.end()
    text += marked[at:]
    story = Story(text, Tokens(text), language(lang), None, known)
    story.paragraphs = split.paragraphs(story)
    story.sentences = split.sentences(story)
    story.mentions = resolve.join(story, mentions)
    return story


def names(marked: str, lang: str = "en", known: Resolver | None = None) -> list[tuple[str, str]]:
    return [(mention.name, mention.certainty) for mention in told(marked, lang, known).mentions]


def test_parts_of_a_name_join_the_whole() -> None:
    found = names("[p:Ann Lee] came. [p:Lee] left. [p:Ann] slept.")
    assert found == [("Ann Lee", "sure")] * 3
    assert names("[p:Sri Lestari] datang. [p:Lestari] pulang. [p:Sri] tidur.", "id") == [("Sri Lestari", "sure")] * 3


def test_a_short_form_may_come_first() -> None:
    assert names("[p:Lee] wins\n\n[p:Ann Lee] won.") == [("Ann Lee", "sure")] * 2


def test_two_of_one_surname_are_kept_apart() -> None:
    found = names("[p:Ann Lee] and [p:Bob Lee] came. [p:Lee] left.")
    assert found == [("Ann Lee", "sure"), ("Bob Lee", "sure"), ("Lee", "unsure")]
    found = names("[p:Sri Lestari] dan [p:Budi Lestari] datang. [p:Lestari] pulang.", "id")
    assert found[2] == ("Lestari", "unsure")


def test_a_surname_beats_a_first_name_without_being_sure() -> None:
    assert names("[p:Lee Marsh] met [p:Ann Lee]. [p:Lee] left.")[2] == ("Ann Lee", "probable")
    assert names("[p:Sri Lestari] dan [p:Ani Sri]. [p:Sri] pulang.", "id")[2] == ("Sri", "unsure")


def test_forms_of_address_tell_two_apart() -> None:
    found = names("[p:Susan Hale] and [p:Robert Hale] came. Mr. [p:Hale] left. Ms. [p:Hale] stayed. [p:Hale] slept.")
    assert [name for name, _ in found] == ["Susan Hale", "Robert Hale", "Robert Hale", "Susan Hale", "Hale"]
    assert names("[p:Robert Hale] came. Mrs. [p:Hale] left.")[1] == ("Hale", "sure")
    assert names("Mr. [p:Robert Hale] came. Mrs. [p:Hale] left. [p:Hale] slept.")[2] == ("Hale", "unsure")


def test_a_form_of_address_within_the_name_is_no_part_of_it() -> None:
    assert names("[p:Robert Hale] came. [p:Mr. Hale] left.")[1] == ("Robert Hale", "sure")


def test_initials_and_middle_names() -> None:
    assert (
        names("[p:Harold B. Lind] came. [p:Harold Lind] left. [p:H. Lind] slept.") == [("Harold B. Lind", "sure")] * 3
    )
    assert names("[p:George W. Penn] met [p:George H. Penn].") == [
        ("George W. Penn", "sure"),
        ("George H. Penn", "sure"),
    ]
    assert (
        names("[p:Omar Hadi al-Basri] came. Mr. [p:Basri] left. [p:Omar al-Basri] slept.")
        == [("Omar Hadi al-Basri", "sure")] * 3
    )
    assert (
        names("[p:Muhammad Fadil Irawan] datang. [p:M. Fadil Irawan] pulang.", "id")
        == [("Muhammad Fadil Irawan", "sure")] * 2
    )


def test_initials_of_private_people_are_never_resolved() -> None:
    assert names("[p:Robert Hale] came. [p:R] left.")[1][0] == "R"
    assert names("[p:Rudi Hartono] datang. [p:RH] pulang.", "id")[1][0] == "RH"


def test_acronyms_in_brackets() -> None:
    found = names("The [o:Harmon River Authority] ([o:HRA]) met. The [o:HRA] voted.")
    assert found == [("Harmon River Authority", "sure")] * 3
    found = names("[o:Dinas Pendidikan] ([o:Disdik]) rapat. [o:Disdik] setuju.", "id")
    assert found == [("Dinas Pendidikan", "sure")] * 3
    assert names("[o:HRA] ([o:Harmon River Authority]) met.") == [("Harmon River Authority", "sure")] * 2
    assert names("The [o:Harmon River Authority] ([o:KLM]) met.")[1] == ("Harmon River Authority", "probable")


def test_the_full_name_says_of_what_kind_its_acronym_is() -> None:
    story = told("The [o:Harmon River Authority] ([l:HRA]) met. The [p:HRA] voted.")
    assert {mention.kind for mention in story.mentions} == {"organisation"}


def test_a_person_is_no_organisation() -> None:
    assert names("[p:Ann Boeing] works at [o:Boeing].")[1] == ("Boeing", "sure")


def test_bodies_and_companies() -> None:
    assert names("[o:Harmon Steel Corp.] fell. [o:Harmon Steel] rose.")[1] == ("Harmon Steel Corp.", "sure")
    assert names("The [o:Fairhaven City Council] met. The [o:City Council] voted.")[1] == (
        "Fairhaven City Council",
        "sure",
    )
    assert names("The [o:Lind Foundation] met [o:Lind Motor Works]. [o:Lind] said.")[2] == ("Lind", "probable")
    assert names("[o:PT Sinar Jaya Tbk] untung. [o:Sinar Jaya] rugi.", "id")[1] == ("PT Sinar Jaya Tbk", "sure")


def test_a_place_is_not_part_of_another() -> None:
    assert [name for name, _ in names("[l:South Sudan] and [l:Sudan] and [l:New York].")] == [
        "South Sudan",
        "Sudan",
        "New York",
    ]


def test_everybody_knows_some_short_forms() -> None:
    assert names("The [l:United States] and the [l:U.S.] and [l:US].") == [("United States", "sure")] * 3
    assert names("The [l:U.S.] and the [l:US].") == [("U.S.", "sure")] * 2
    assert names("[p:Jokowi] bertolak. Presiden [p:Joko Widodo] tiba.", "id") == [("Joko Widodo", "sure")] * 2


def test_a_shouted_dateline_has_the_body_s_form() -> None:
    assert names("[l:KARANGJATI] - Warga [l:Karangjati] pulang.", "id") == [("Karangjati", "sure")] * 2


def test_what_the_caller_knows() -> None:
    record = KnownName("Sri Lestari Handayani", "person", ("Sri Lestari", "Bu Sri"))
    by_form = {form.casefold(): record for form in (record.name, *record.aliases)}

    def known(form: str) -> KnownName | None:
        return by_form.get(form.casefold())

    found = names("[l:Sri Lestari] datang. [p:Handayani] pulang. [p:Lestari] tidur.", "id", known)
    assert [name for name, _ in found] == ["Sri Lestari Handayani"] * 3
    assert found[0][1] == "sure"
    assert told("[l:Sri Lestari] datang.", "id", known).mentions[0].kind == "person"


def test_clusters_carry_what_is_stated_once() -> None:
    story = told("[mayor|p:Ann Lee] came. [p:Lee] left.")
    cluster = resolve.cluster_of(story, story.mentions[1])
    assert cluster is not None
    assert (cluster.name, cluster.role, cluster.gender) == ("Ann Lee", "mayor", "female")
    assert story.mentions[1].role is None
    assert resolve.called(story, "lee") is cluster
    assert resolve.called(story, "Bob") is None


def by_role(story: Story, words: str) -> tuple[str, str] | None:
    found = resolve.by_role(story, words, len(story.text))
    return found and (found.cluster.name, found.certainty)


def test_bare_roles() -> None:
    story = told("[Mayor|p:Ann Lee] met [deputy mayor|p:Bob Roe] and [spokesman for the governor|p:Al Fry].")
    assert by_role(story, "the mayor") == ("Ann Lee", "sure")
    assert by_role(story, "the deputy mayor") == ("Bob Roe", "sure")
    assert by_role(story, "the spokesman") == ("Al Fry", "probable")
    assert by_role(story, "the governor") is None
    assert by_role(story, "") is None
    two = told("[Senator|p:Ann Lee] met [Senator|p:Bob Roe].")
    assert by_role(two, "the senator") is None
    daerah = told("[Kepala Kepolisian Daerah Amerta|p:Budi Santo] dan [Bupati Karangjati|p:Sri Ayu].", "id")
    assert by_role(daerah, "Kapolda") == ("Budi Santo", "sure")
    assert by_role(daerah, "Bupati") == ("Sri Ayu", "sure")
    assert by_role(daerah, "Wakil Bupati") is None


def meant(story: Story, word: str, speaker: Cluster | None = None) -> tuple[str, str] | None:
    offset = story.text.rindex(word)
    gender = resolve.pronoun_gender(story, word)
    found = resolve.antecedent(story, offset, gender=gender, speaker=speaker)
    return found and (found.cluster.name, found.certainty)


def test_pronouns() -> None:
    assert meant(told("[p:Susan Hale] came. Then she left."), "she") == ("Susan Hale", "sure")
    assert meant(told("[p:Susan Hale] met [p:Robert Roe]. Then he left."), "he") == ("Robert Roe", "sure")
    assert meant(told("[p:Susan Hale] came. Then he left."), "he") is None
    assert meant(told("[p:Tom Hale] met [p:Robert Roe]. Then he left."), "he") == ("Tom Hale", "probable")
    assert meant(told("A gift to [p:Robert Roe] came. Then he left."), "he") == ("Robert Roe", "probable")
    assert meant(told("[p:Sri Lestari] datang. Lalu dia pulang.", "id"), "dia") == ("Sri Lestari", "sure")
    story = told("[p:Tom Hale] met [p:Robert Roe]. Then he left.")
    assert meant(story, "he", resolve.called(story, "Robert Roe")) is not None
