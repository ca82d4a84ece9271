"""What Wagtail's permissions by place in the tree don't say: what a page's kind and its history ask for.

Every view, form and action of Wagtail asks ``page.permissions_for_user(user)``, so these rules hold for all of them.
"""

from django.contrib.auth.models import AbstractUser
from wagtail.models import PagePermissionTester

_PERSON = "_babad_person_id"


class WrittenPagePermissionTester(PagePermissionTester):
    """What is written for readers may be taken away only by those who publish, once readers have had it."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Tell whether it may go, or be moved: nothing that somebody else has locked.

        What readers have once had is for those who publish to delete, though it be a draft again.
        """
        from babad.newsroom import workflow  # it asks the models, whose pages ask this module

        if self.page.locked and self.page_locked():
            return False
        return super().can_delete(ignore_bulk) and (super().can_publish() or not workflow.was_published(self.page))

    def can_unschedule(self) -> bool:
        return super().can_publish()

    def can_set_view_restrictions(self) -> bool:
        return super().can_publish()


class WikiArticlePermissionTester(WrittenPagePermissionTester):
    """An article stands under its edition and belongs to its entity: there is nowhere to move it, and no second one."""

    def can_move(self) -> bool:
        return False

    def can_copy(self) -> bool:
        return False


class StoryPermissionTester(WrittenPagePermissionTester):
    """A story may be edited by those whose names stand over it, and published when somebody else has approved it."""

    def can_edit(self) -> bool:
        return super().can_edit() or self._is_named()

    def _is_named(self) -> bool:
        if not self.user.is_active or "add" not in self.permissions:
            return False
        person_id = person_id_of(self.user)
        return person_id is not None and any(byline.person_id == person_id for byline in self.page.bylines.all())

    def can_publish(self) -> bool:
        from babad.newsroom import workflow

        return workflow.may_publish(self.page, self.user)


class SectionPermissionTester(PagePermissionTester):
    """Everybody who writes adds stories to sections; sections themselves are for those who publish."""

    def can_publish_subpage(self) -> bool:
        """Tell whether a new story may be published in one go: only by those who may publish alone."""
        from babad.newsroom import workflow

        return super().can_publish_subpage() and self.user.has_perm(workflow.PUBLISH_ALONE)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Tell whether it may go: only when nothing stands in it, for what has been published is kept."""
        return self.page.is_leaf() and super().can_publish() and super().can_delete(ignore_bulk)

    def can_unpublish(self) -> bool:
        """Tell whether it may be taken down: not while readers have something in it, which would lead to nowhere."""
        return super().can_unpublish() and not self.page.get_children().live().exists()

    def can_move(self) -> bool:
        return super().can_publish() and PagePermissionTester.can_delete(self, ignore_bulk=True)

    def can_copy(self) -> bool:
        return super().can_publish()


class StructurePermissionTester(SectionPermissionTester):
    """Editions and plain pages: made and moved by those who publish."""

    def can_add_subpage(self) -> bool:
        return super().can_publish() and super().can_add_subpage()

    def can_publish_subpage(self) -> bool:
        return PagePermissionTester.can_publish_subpage(self)


def person_id_of(user: AbstractUser) -> int | None:
    """Return the key of the author page that goes with an account, asked once for each user object."""
    if not hasattr(user, _PERSON):
        from babad.newsroom.models import Person

        setattr(user, _PERSON, Person.objects.filter(user=user.pk).values_list("pk", flat=True).first())
    return getattr(user, _PERSON)
