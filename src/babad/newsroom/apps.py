from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """Writes: stories, sections, photos, the desk."""

    name = "babad.newsroom"
    label = "newsroom"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from babad.newsroom import receivers  # noqa: F401 - importing it connects them
        from babad.newsroom.desk.wagtail_words import teach_wagtail

        teach_wagtail()
