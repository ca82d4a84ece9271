from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Shows pages to readers."""

    name = "babad.public"
    label = "public"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from babad.newsroom import addresses as slots
        from babad.newsroom import models, presenters
        from babad.public import addresses, views, wiki_views
        from babad.record.models import Entity

        presenters.register(models.Edition, views.present_home)
        presenters.register(models.Section, views.present_section)
        presenters.register(models.Story, views.present_story)
        presenters.register(models.PlainPage, views.present_plain)
        presenters.register(models.WikiArticle, wiki_views.present_article)
        slots.register(Entity, addresses.wiki_address)
        slots.register(models.Topic, addresses.topic_address)
        slots.register(models.Person, addresses.author_address)
