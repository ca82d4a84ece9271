from django.apps import AppConfig


class ImportersConfig(AppConfig):
    """Brings texts in from outside."""

    name = "babad.importers"
    label = "importers"
    default_auto_field = "django.db.models.BigAutoField"
