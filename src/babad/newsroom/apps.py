from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """Writes: stories, sections, photos, the desk."""

    name = "babad.newsroom"
    label = "newsroom"
    default_auto_field = "django.db.models.BigAutoField"
