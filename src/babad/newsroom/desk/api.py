"""The addresses through which Wagtail's own scripts, and anybody's, reach pages on the desk."""

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from rest_framework.response import Response
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.utils import BadRequestError
from wagtail.models import Page

from babad.newsroom.models import Story
from babad.newsroom.objections import explain, objections_to
from babad.newsroom.times import house_zone


class PublishAsOnTheDesk(PublishPageAPIAction):
    """Publishes what the editor's button would: nothing that is locked, and nothing that could not go live."""

    def execute(self, instance: Page, data: dict[str, Any]) -> Response:
        if instance.permissions_for_user(self.request.user).page_locked():
            raise PermissionDenied
        if isinstance(instance, Story):
            story, now = instance.get_latest_revision_as_object(), timezone.now()
            against = objections_to(story, at=max(story.go_live_at or now, now), zone=house_zone())
            if blocking := [explain(one) for one in against if one.blocks]:
                raise BadRequestError(" ".join(blocking))
        return super().execute(instance, data)


class DeskPages(PagesAdminAPIViewSet):
    """Wagtail's pages, with those of its actions that ask what the desk's forms ask.

    Its translating makes live aliases of live pages, and whole sections, for anybody who may translate; its reverting
    looks past locks and the workflow. The desk has views of its own for both.
    """

    actions: ClassVar = {
        name: PagesAdminAPIViewSet.actions[name] for name in ("copy", "delete", "move", "unpublish")
    } | {"publish": PublishAsOnTheDesk}
