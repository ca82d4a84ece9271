"""Make the newsroom's roles and its workflow (docs/concepts/workflow.md), in place of the groups that Wagtail brings."""

from django.db import migrations

# Of pages, anywhere in the tree. "add" means: make pages, and edit one's own.
WRITE = ["add_page"]
EDIT = [*WRITE, "change_page", "lock_page", "unlock_page"]
PUBLISH = [*EDIT, "publish_page"]
PAGES = {
    "Reporters": WRITE,
    "Editors": EDIT,
    "Publishers": PUBLISH,
    "Night duty": PUBLISH,
    "Administrators": [*PUBLISH, "bulk_delete_page"],
}

# Of photos, in every collection. "add" means: upload, and edit one's own.
OWN_PHOTOS = ["add_image", "choose_image"]
ALL_PHOTOS = [*OWN_PHOTOS, "change_image"]
PHOTOS = {
    "Reporters": OWN_PHOTOS,
    "Editors": ALL_PHOTOS,
    "Publishers": ALL_PHOTOS,
    "Night duty": ALL_PHOTOS,
    "Administrators": ALL_PHOTOS,
}

# Of everything else, as (app, model, [codename without the model's name, or whole with a "!"]).
DESK = [("wagtailadmin", "admin", ["!access_admin"])]
EDITING = [
    *DESK,
    ("newsroom", "topic", ["add", "change", "delete", "view"]),
    ("newsroom", "person", ["add", "change", "view"]),
    ("newsroom", "front", ["change", "view"]),
    ("simple_translation", "simpletranslation", ["!submit_translation"]),
]
PUBLISHING = [*EDITING, ("wagtailredirects", "redirect", ["add", "change", "delete", "view"])]
ALONE = [("newsroom", "story", ["!publish_alone"])]
EVERYTHING = ["add", "change", "delete", "view"]
OTHERS = {
    "Reporters": DESK,
    "Editors": EDITING,
    "Publishers": PUBLISHING,
    "Night duty": [*PUBLISHING, *ALONE],
    "Administrators": [
        *PUBLISHING,
        *ALONE,
        ("newsroom", "person", ["delete"]),
        ("newsroom", "house", ["change", "view"]),
        ("auth", "user", EVERYTHING),
        ("auth", "group", EVERYTHING),
        ("wagtailcore", "collection", EVERYTHING),
        ("wagtailcore", "site", EVERYTHING),
        ("wagtailcore", "locale", EVERYTHING),
        ("wagtailcore", "workflow", EVERYTHING),
        ("wagtailcore", "task", EVERYTHING),
        ("wagtailcore", "groupapprovaltask", EVERYTHING),
        ("newsroom", "finalapproval", EVERYTHING),
    ],
}

# Who approves at which step. The last one publishes, so nobody stands there who may not.
STEPS = [
    ("Editor's approval", "wagtailcore", "GroupApprovalTask", ["Editors", "Publishers", "Night duty", "Administrators"]),
    ("Publisher's approval", "newsroom", "FinalApproval", ["Publishers", "Night duty", "Administrators"]),
]


def make_roles(apps, schema_editor):
    Group = apps.get_model("auth.Group")
    Permission = apps.get_model("auth.Permission")
    ContentType = apps.get_model("contenttypes.ContentType")
    Page = apps.get_model("wagtailcore.Page")
    Collection = apps.get_model("wagtailcore.Collection")
    GroupPagePermission = apps.get_model("wagtailcore.GroupPagePermission")
    GroupCollectionPermission = apps.get_model("wagtailcore.GroupCollectionPermission")

    def permission(app, model, codename):
        # Django makes permissions after the last migration; what is here before is found again then.
        content_type, _ = ContentType.objects.get_or_create(app_label=app, model=model)
        whole = codename[1:] if codename.startswith("!") else codename if "_" in codename else f"{codename}_{model}"
        name = {
            "publish_alone": "Can publish a story that nobody else has approved",
            "submit_translation": "Can submit translations",
        }.get(whole, f"Can {whole.replace('_', ' ')}")
        return Permission.objects.get_or_create(content_type=content_type, codename=whole, defaults={"name": name})[0]

    # Wagtail's "Editors" would keep what it may; its "Moderators" are our publishers.
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()
    tree, collection = Page.objects.get(depth=1), Collection.objects.get(depth=1)
    for name, codenames in PAGES.items():
        group = Group.objects.create(name=name)
        for codename in codenames:
            GroupPagePermission.objects.create(
                group=group, page=tree, permission=permission("wagtailcore", "page", codename)
            )
        for codename in PHOTOS[name]:
            GroupCollectionPermission.objects.create(
                group=group, collection=collection, permission=permission("wagtailimages", "image", codename)
            )
        group.permissions.set(
            [permission(app, model, codename) for app, model, codenames in OTHERS[name] for codename in codenames]
        )


def make_workflow(apps, schema_editor):
    ContentType = apps.get_model("contenttypes.ContentType")
    Group = apps.get_model("auth.Group")
    Workflow = apps.get_model("wagtailcore.Workflow")
    Task = apps.get_model("wagtailcore.Task")
    WorkflowTask = apps.get_model("wagtailcore.WorkflowTask")
    WorkflowPage = apps.get_model("wagtailcore.WorkflowPage")
    Page = apps.get_model("wagtailcore.Page")

    tree = Page.objects.get(depth=1)
    WorkflowPage.objects.filter(page=tree).delete()
    # What Wagtail brings, if nobody has worked with it.
    Workflow.objects.filter(name="Moderators approval", workflow_states=None).delete()
    Task.objects.filter(name="Moderators approval", task_states=None).delete()
    workflow = Workflow.objects.create(name="Story", active=True)
    for order, (name, app, model, groups) in enumerate(STEPS):
        content_type, _ = ContentType.objects.get_or_create(app_label=app, model=model.lower())
        task = apps.get_model(app, model).objects.create(name=name, active=True, content_type=content_type)
        task.groups.set(Group.objects.filter(name__in=groups))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.create(page=tree, workflow=workflow)


def remove_roles_and_workflow(apps, schema_editor):
    for name, app, model, _groups in STEPS:
        apps.get_model("wagtailcore.Task").objects.filter(name=name, content_type__model=model.lower()).delete()
    apps.get_model("wagtailcore.Workflow").objects.filter(name="Story").delete()
    apps.get_model("auth.Group").objects.filter(name__in=list(PAGES)).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_desk"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        # They give their permissions to groups that are removed here.
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("simple_translation", "0001_initial"),
    ]

    operations = [
        migrations.RunPython(make_roles, remove_roles_and_workflow),
        migrations.RunPython(make_workflow, migrations.RunPython.noop),
    ]
