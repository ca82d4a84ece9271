"""A newsroom publishes stories and photos; Wagtail's documents are not installed."""

from django.db.models import QuerySet
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.models import Page


class NoDocuments(PagesAdminAPIViewSet):
    """An empty list. Wagtail 7.4 names the documents' address on every page of the admin, installed or not."""

    def get_queryset(self) -> QuerySet[Page]:
        return Page.objects.none()


@hooks.register("construct_admin_api")
def no_documents(router: WagtailAPIRouter) -> None:
    router.register_endpoint("documents", NoDocuments)
