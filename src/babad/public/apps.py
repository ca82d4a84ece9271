from django.apps import AppConfig


class PublicConfig(AppConfig):
    """Shows pages to readers."""

    name = "babad.public"
    label = "public"
    default_auto_field = "django.db.models.BigAutoField"
