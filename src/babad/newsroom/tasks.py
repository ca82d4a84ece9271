"""What the newsroom leaves to the worker. A task takes ids, makes one call, and may run twice without harm."""

from django_tasks import task


@task()
def make_public_copies_of_photo(photo_id: int) -> None:
    """Make the copies of a photo that readers get."""
    from babad.newsroom import photo_operations  # models import this module

    photo_operations.make_public_copies(photo_id)
