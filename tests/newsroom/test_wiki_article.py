"""The article that the newsroom writes about somebody or something in the record."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from babad.newsroom import addresses
from babad.newsroom.models import Edition, WikiArticle
from babad.newsroom.operations import begin_article
from babad.public.queries import article_for
from babad.record.models import Entity
from tests.conftest import Newsroom
from tests.newsroom.desk_requests import desk, edit, press


@pytest.fixture
def lestari(newsroom: Newsroom) -> Entity:
    return Entity.objects.create(
        name="Sri Lestari",
        sort_name="sri lestari",
        slug="sri-lestari",
        kind=Entity.Kind.PERSON,
        is_public=True,
        changed_at=timezone.now(),
    )


def edition(language: str = "id") -> Edition:
    return Edition.objects.get(locale__language_code=language)


def test_one_article_a_language(newsroom: Newsroom, lestari: Entity) -> None:
    editor = newsroom.staff["editor"]
    article = begin_article(lestari, edition=edition(), user=editor)
    assert begin_article(lestari, edition=edition(), user=editor) == article
    english = begin_article(lestari, edition=edition("en"), user=editor)
    assert english != article
    assert english.translation_key == article.translation_key
    assert (article.live, article.title, article.latest_revision.user) == (False, "Sri Lestari", editor)
    with pytest.raises(IntegrityError), transaction.atomic():
        WikiArticle.objects.filter(pk=english.pk).update(language="id")


def test_it_takes_no_address_from_a_section(newsroom: Newsroom, lestari: Entity) -> None:
    lestari.name = newsroom.section.title
    article = begin_article(lestari, edition=edition(), user=newsroom.staff["editor"])
    assert article.slug.startswith("wiki-")


def test_its_place_in_the_tree_leads_to_its_entity(newsroom: Newsroom, lestari: Entity, monkeypatch) -> None:
    monkeypatch.setitem(addresses._addresses, Entity, lambda language, slug: f"/wiki-{language}/{slug}/")
    article = begin_article(lestari, edition=edition(), user=newsroom.staff["editor"])
    assert Client().get(f"/{article.slug}/").status_code == 404
    article.latest_revision.publish()
    answer = Client().get(f"/{article.slug}/")
    assert (answer.status_code, answer["Location"]) == (302, "/wiki-id/sri-lestari/")
    Entity.objects.filter(pk=lestari.pk).delete()
    assert WikiArticle.objects.get(pk=article.pk).live
    assert Client().get(f"/{article.slug}/").status_code == 404


def test_writing_it_is_the_usual_way(newsroom: Newsroom, lestari: Entity) -> None:
    staff = newsroom.staff
    article = begin_article(lestari, edition=edition(), user=staff["reporter"])
    edit(staff["reporter"], article, "action-submit", title="Sri Lestari, bupati")
    edit(staff["editor"], article, "action-workflow-action", **{"workflow-action-name": "approve"})
    assert not WikiArticle.objects.get(pk=article.pk).live
    edit(staff["publisher"], article, "action-workflow-action", **{"workflow-action-name": "approve"})
    article = WikiArticle.objects.get(pk=article.pk)
    assert (article.live, article.title, article.entity) == (True, "Sri Lestari, bupati", lestari)
    assert article.revisions.count() > 1


@pytest.mark.parametrize(
    ("who", "may_edit", "may_publish"),
    [("reporter", True, False), ("colleague", False, False), ("editor", True, False), ("publisher", True, True)],
)
def test_what_each_role_may_do_with_a_reporters_article(
    newsroom: Newsroom, lestari: Entity, who: str, may_edit: bool, may_publish: bool
) -> None:
    article = begin_article(lestari, edition=edition(), user=newsroom.staff["reporter"])
    edit(newsroom.staff[who], article, title="Judul kedua")
    assert (article.revisions.last().content["title"] == "Judul kedua") == may_edit
    edit(newsroom.staff[who], article, "action-publish")
    assert WikiArticle.objects.get(pk=article.pk).live == may_publish


def test_what_readers_have_had_is_not_a_reporters_to_delete(newsroom: Newsroom, lestari: Entity) -> None:
    staff = newsroom.staff
    article = begin_article(lestari, edition=edition(), user=staff["reporter"])
    edit(staff["publisher"], article, "action-publish")
    press(staff["publisher"], "unpublish", article.pk)
    assert not WikiArticle.objects.get(pk=article.pk).live
    for who in ("reporter", "editor"):
        press(staff[who], "delete", article.pk)
        assert WikiArticle.objects.filter(pk=article.pk).exists()
    for name in ("copy", "move"):
        assert desk(staff["administrator"]).get(
            reverse(f"wagtailadmin_pages:{name}", args=[article.pk])
        ).status_code in (
            302,
            403,
        )


def test_whom_it_is_about_stands_while_it_is_live(newsroom: Newsroom, lestari: Entity) -> None:
    other = Entity.objects.create(
        name="Karangjati", sort_name="karangjati", slug="karangjati", kind="place", changed_at=timezone.now()
    )
    publisher = newsroom.staff["publisher"]
    article = begin_article(lestari, edition=edition(), user=publisher)
    edit(publisher, article, "action-publish", entity=other.pk)
    assert WikiArticle.objects.get(pk=article.pk).entity == other
    edit(publisher, article, "action-publish", entity=lestari.pk)
    assert WikiArticle.objects.get(pk=article.pk).entity == other
    second = begin_article(lestari, edition=edition(), user=publisher)
    answer = edit(publisher, second, entity=other.pk)
    assert answer.status_code == 200, "the editor is shown again"
    assert WikiArticle.objects.get(pk=second.pk).entity == lestari


def test_a_second_page_is_no_article_of_anybody(newsroom: Newsroom, lestari: Entity) -> None:
    article = begin_article(lestari, edition=edition(), user=newsroom.staff["editor"])
    copy = article.copy(update_attrs={"slug": "wiki-salinan"}, keep_live=False)
    assert WikiArticle.objects.get(pk=copy.pk).entity is None
    assert Page.objects.get(pk=copy.pk).get_parent().specific == edition()


def test_the_editor_says_why_nobody_reads_it(newsroom: Newsroom, lestari: Entity) -> None:
    editor = newsroom.staff["editor"]
    article = begin_article(lestari, edition=edition(), user=editor)
    address = reverse("wagtailadmin_pages:edit", args=[article.pk])

    def warned() -> bool:
        return any(one.level_tag == "warning" for one in desk(editor).get(address).context["messages"])

    assert not warned()
    Entity.objects.filter(pk=lestari.pk).update(is_public=False)
    assert warned()
    WikiArticle.objects.filter(pk=article.pk).update(entity=None)
    article.revisions.all().delete()
    assert warned()


def test_an_article_about_whom_was_merged_is_read_there(newsroom: Newsroom, lestari: Entity) -> None:
    stays = Entity.objects.create(
        name="Sri L.", sort_name="sri l", slug="sri-l", kind="person", is_public=True, changed_at=timezone.now()
    )
    article = begin_article(lestari, edition=edition(), user=newsroom.staff["editor"])
    article.latest_revision.publish()
    assert article_for(stays.key, "id") is None
    Entity.objects.filter(pk=lestari.pk).update(merged_into=stays, is_public=False)
    assert article_for(stays.key, "id") is not None
    assert begin_article(stays, edition=edition(), user=newsroom.staff["editor"]) == article
