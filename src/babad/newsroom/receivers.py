"""What the newsroom does when something happens in Wagtail."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group
from django.db import models
from django.db.models.signals import post_delete, post_init, post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Revision, Task, Workflow
from wagtail.signals import page_published, page_unpublished, post_page_move
from wagtail.users.models import UserProfile

from babad.newsroom import background, depositing, redacting, scheduling, workflow
from babad.newsroom.models import Byline, FinalApproval, House, Person, Photo, Story, Topic
from babad.newsroom.times import house_zone

# ---- Publishing ------------------------------------------------------------------------------------------------------


@receiver(post_save, sender=PageLogEntry)
def watch_publications(instance: PageLogEntry, created: bool, **kwargs: Any) -> None:
    """Log who published or scheduled a story alone."""
    if created and instance.action in {"wagtail.publish", "wagtail.publish.schedule"}:
        workflow.note_publication_alone(instance)


@receiver(post_save, sender=Revision)
def attend_to_scheduled_revision(instance: Revision, **kwargs: Any) -> None:
    """Have the worker called at the time for which a version was scheduled."""
    if instance.approved_go_live_at and not kwargs.get("raw"):
        scheduling.attend_to(instance, now=timezone.now())


@receiver(page_published)
def attend_to_expiry(instance: Page, **kwargs: Any) -> None:
    """Have the worker called at the time at which what was published expires."""
    if instance.expire_at:
        background.call_at(instance.expire_at, now=timezone.now())


@receiver(post_page_move)
def follow_into_another_section(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """Set a moved story's section, which ``Story.save`` keeps: Wagtail moves pages without saving their own class."""
    Story.objects.filter(pk=instance.pk).exclude(section=parent_page_after.pk).update(section=parent_page_after.pk)


@receiver(post_delete, sender=Story)
def withdraw_what_is_deleted(instance: Story, **kwargs: Any) -> None:
    """Take a deleted story out of the record, in the transaction that deletes it: by itself, with others, with its section."""
    depositing.forget(instance.pk, now=timezone.now())


@receiver(page_unpublished)
def withdraw_what_was_taken_down(instance: Page, **kwargs: Any) -> None:
    """Take a story out of the record that was taken down without being saved as a story, as a bare page can be."""
    if isinstance(instance, Story):
        depositing.forget(instance.pk, now=timezone.now())


@receiver(pre_delete, sender=Person)
def keep_the_name_in_bylines(instance: Person, **kwargs: Any) -> None:
    """Leave a deleted author's name over the stories they wrote."""
    Byline.objects.filter(person=instance).update(name=instance.name)


# ---- One house, one zone ---------------------------------------------------------------------------------------------
# Times on the desk are typed and read in the house's zone, wherever somebody sits (docs/concepts/workflow.md). Wagtail
# takes the zone from the account's profile.


@receiver(post_save, sender=House)
def tell_everybody_the_zone(instance: House, **kwargs: Any) -> None:
    """Set the house's zone for all accounts when it is set for the house."""
    if instance.site.is_default_site:
        UserProfile.objects.exclude(current_time_zone=instance.zone).update(current_time_zone=instance.zone)


@receiver(post_save, sender=get_user_model())
def tell_a_new_account_the_zone(instance: AbstractUser, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Give a new account a profile with the house's zone."""
    if created and not raw:
        UserProfile.objects.get_or_create(user=instance, defaults={"current_time_zone": house_zone().key})


@receiver(pre_save, sender=UserProfile)
def keep_the_zone(instance: UserProfile, raw: bool = False, **kwargs: Any) -> None:
    """Let no profile be in a zone of its own."""
    if not raw:
        instance.current_time_zone = house_zone().key


# ---- Names of roles and steps, in everybody's language ---------------------------------------------------------------
# The migration stores them in English. They are shown by two dozen of Wagtail's templates, labels and mails, all of
# which take ``name`` from the object; so the object is translated when it is loaded and turned back before it is saved.


def show_name(instance: models.Model, **kwargs: Any) -> None:
    """Put the name in the reader's language on a workflow or step that was loaded."""
    stored = instance.__dict__.get("name")  # not there if deferred
    if stored in workflow.WORKFLOW_NAMES:
        instance.name = workflow.shown_name(stored)


def store_name(instance: models.Model, **kwargs: Any) -> None:
    """Save a name that the migration gave as it was stored, whatever language it was loaded (or exported) in."""
    instance.name = workflow.stored_name(instance.name)


for sender in (Workflow, Task, GroupApprovalTask, FinalApproval):
    post_init.connect(show_name, sender=sender)
    pre_save.connect(store_name, sender=sender)

# Groups are asked for by name in code, so theirs is only printed in another language.
Group.add_to_class("__str__", lambda group: workflow.shown_name(group.name))


# ---- What was redacted stays out -------------------------------------------------------------------------------------


@receiver(pre_save)
def keep_redacted_words_out(instance: models.Model, raw: bool = False, **kwargs: Any) -> None:
    """Blot out of what is written what may not be written any more. A story sees to that itself, before it is deposited."""
    if isinstance(instance, (Page, Revision, Photo, Topic)) and not isinstance(instance, Story) and not raw:
        redacting.blot_out(instance)
