"""The addresses through which Wagtail's own scripts, and anybody's, reach pages on the desk."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from rest_framework.response import Response
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page


class PublishUnlockedPage(PublishPageAPIAction):
    """Publishes what the editor would: nothing that is locked."""

    def execute(self, instance: Page, data: dict[str, Any]) -> Response:
        if instance.permissions_for_user(self.request.user).page_locked():
            raise PermissionDenied
        return super().execute(instance, data)


class DeskPages(PagesAdminAPIViewSet):
    """Wagtail's pages, with those of its actions that ask what the desk's forms ask.

    Its translating makes live aliases of live pages, and whole sections, for anybody who may translate; its reverting
    looks past locks and the workflow. The desk has views of its own for both.
    """

    actions: ClassVar = {
        name: PagesAdminAPIViewSet.actions[name] for name in ("copy", "delete", "move", "unpublish")
    } | {"publish": PublishUnlockedPage}
