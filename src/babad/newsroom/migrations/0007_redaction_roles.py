"""Say who redacts, and who sees what was redacted, by whom and why: administrators (docs/concepts/redaction.md)."""

from django.db import migrations


def _permissions(apps):
    content_type, _ = apps.get_model("contenttypes.ContentType").objects.get_or_create(
        app_label="record", model="redaction"
    )
    for codename in ("view_redaction", "add_redaction"):
        yield apps.get_model("auth.Permission").objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
        )[0]


def give(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name="Administrators"):
        group.permissions.add(*_permissions(apps))


def take(apps, schema_editor):
    for group in apps.get_model("auth.Group").objects.filter(name="Administrators"):
        group.permissions.remove(*_permissions(apps))


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0006_story_in_the_record"), ("record", "0001_initial")]

    operations = [migrations.RunPython(give, take)]
