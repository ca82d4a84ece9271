from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Keeps: sources, statements, judgements, entities, events, quotations."""

    name = "babad.record"
    label = "record"
    default_auto_field = "django.db.models.BigAutoField"
