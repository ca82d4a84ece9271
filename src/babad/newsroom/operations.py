"""What can be done to the newsroom as a whole: founding it, adding an edition, weighing its topics, beginning an article."""

import math

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Count, F, Q, QuerySet
from wagtail.models import Locale, Page, Site

from babad.newsroom.models import Edition, Front, House, StoryTopic, Topic, WikiArticle, Wording
from babad.record.models import Entity


@transaction.atomic
def found_newsroom(*, name: str, languages: list[str], hostname: str, port: int) -> House:
    """Make the site, its house and one edition for each of `languages` (the first is the site's own). Idempotent.

    Wagtail's migrations leave a welcome page and a site that shows it; both give way.
    """
    root = Page.get_first_root_node()
    editions: list[Edition] = []
    for language in languages:
        locale, _ = Locale.objects.get_or_create(language_code=language)
        edition = Edition.objects.filter(locale=locale).first()
        if edition is None:
            edition = Edition(title=name, slug=f"edition-{language}", locale=locale, show_in_menus=False)
            if editions:
                edition.translation_key = editions[0].translation_key
            root.add_child(instance=edition)
        Front.objects.get_or_create(edition=edition)
        editions.append(edition)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    site.hostname, site.port, site.site_name, site.root_page = hostname, port, name, editions[0]
    site.save()
    for page in Page.objects.child_of(root).exact_type(Page):
        if not page.get_children().exists():
            page.delete()
    root.refresh_from_db()
    house, _ = House.objects.get_or_create(site=site, defaults={"name": name})
    for edition in editions:
        Wording.objects.get_or_create(house=house, locale=edition.locale)
    return house


def weigh_topics() -> int:
    """Set every topic's rarity anew and return how many changed. Run once a day, by the clock.

    A topic shared by few stories says more about kinship than one shared by many: ln(1 + N / n), where N is the number of
    live stories in the topic's language and n those that carry it (inverse document frequency, Spärck Jones 1972). It
    stays as it is until the next day, so that one publication does not reorder related stories all over the archive.
    """
    live = Q(story__live=True)
    stories = dict(
        StoryTopic.objects.filter(live)
        .values_list("topic__locale_id")
        .annotate(n=Count("story", distinct=True))
        .values_list("topic__locale_id", "n")
    )
    changed = []
    for topic in Topic.objects.annotate(
        n=Count("story_topics__story", filter=Q(story_topics__story__live=True), distinct=True)
    ).iterator():
        rarity = round(math.log(1 + stories.get(topic.locale_id, 0) / max(topic.n, 1)), 4)
        if rarity != topic.rarity:
            topic.rarity = rarity
            changed.append(topic)
    Topic.objects.bulk_update(changed, ["rarity"], batch_size=500)
    return len(changed)


def articles_about(entity: Entity) -> QuerySet[WikiArticle]:
    """Return the articles about `entity`, then those about entities that were merged into it."""
    about = Q(entity=entity) | Q(entity__merged_into=entity)
    return WikiArticle.objects.filter(about).order_by(F("entity__merged_into").asc(nulls_first=True), "pk")


@transaction.atomic
def begin_article(entity: Entity, *, edition: Edition, user: AbstractUser) -> WikiArticle:
    """Make the draft of the article about `entity` in an edition and return it; the one that readers get, if there is one.

    Articles about one entity in several languages are each other's translations.
    """
    articles = articles_about(entity)
    if article := articles.filter(locale=edition.locale).first():
        return article
    article = WikiArticle(title=entity.name, entity=entity, locale=edition.locale, owner=user, live=False)
    if other := articles.first():
        article.translation_key = other.translation_key
    edition.add_child(instance=article)
    article.save_revision(user=user, log_action="wagtail.create")
    return article
