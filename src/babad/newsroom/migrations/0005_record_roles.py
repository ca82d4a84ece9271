"""Say who sees the record's desk, who judges there, and who sets its rules (docs/concepts/workflow.md)."""

from django.db import migrations

EVERYBODY = ["Reporters", "Editors", "Publishers", "Night duty", "Administrators"]
MAY = [
    ("judgement", "view_judgement", EVERYBODY),
    ("judgement", "add_judgement", EVERYBODY[1:]),
    ("policy", "change_policy", ["Administrators"]),
]


def _each(apps):
    Group = apps.get_model("auth.Group")
    Permission = apps.get_model("auth.Permission")
    ContentType = apps.get_model("contenttypes.ContentType")
    for model, codename, groups in MAY:
        content_type, _ = ContentType.objects.get_or_create(app_label="record", model=model)
        permission, _ = Permission.objects.get_or_create(
            content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
        )
        for group in Group.objects.filter(name__in=groups):
            yield group, permission


def give(apps, schema_editor):
    for group, permission in _each(apps):
        group.permissions.add(permission)


def take(apps, schema_editor):
    for group, permission in _each(apps):
        group.permissions.remove(permission)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0004_wiki_article"), ("record", "0001_initial")]

    operations = [migrations.RunPython(give, take)]
