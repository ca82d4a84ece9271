"""What the newsroom leaves to the worker. A task takes ids, makes one call, and may run twice without harm."""

from django.utils import timezone
from django_tasks import task


@task()
def make_public_copies_of_photo(photo_id: int) -> None:
    """Make the copies of a photo that readers get."""
    from babad.newsroom import photo_operations  # models import this module

    photo_operations.make_public_copies(photo_id)


# Before photos' copies, of which there may be hundreds waiting.
@task(priority=50)
def publish_what_is_due() -> None:
    """Publish and take down what is due now. Asked for at the time of each; the clock's own look comes up to a minute later."""
    from babad.newsroom import scheduling

    scheduling.publish_due(now=timezone.now())


@task()
def reconsider_pages_of_people() -> None:
    """Ask of everybody in the record anew whether they get a page, after the house has changed its rules."""
    from babad.record.operations.ruling import reconsider_pages

    reconsider_pages(now=timezone.now())
