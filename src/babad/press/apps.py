from django.apps import AppConfig


class PressConfig(AppConfig):
    """Prints pages: serving and running the house."""

    name = "babad.press"
    label = "press"
    default_auto_field = "django.db.models.BigAutoField"
