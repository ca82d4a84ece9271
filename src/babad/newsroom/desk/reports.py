"""Reports: the whole of what the first page shows the top of."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from babad.newsroom import queries

PER_PAGE = 50


class DeskReportView(WagtailAdminTemplateMixin, TemplateView):
    """A list in pages, each line with a way into the editor."""

    header_icon = "list-ul"

    def rows(self) -> Any:
        raise NotImplementedError

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        page = Paginator(self.rows(), PER_PAGE).get_page(self.request.GET.get("p"))
        elided = page.paginator.get_elided_page_range(page.number)
        return {**context, "page_obj": page, "elided_page_range": elided, "rows": self.decorated(list(page))}

    def decorated(self, rows: list[Any]) -> list[Any]:
        """Return one page's rows as the template wants them."""
        return rows


class WaitingReadAlsosView(DeskReportView):
    page_title = _("Read-alsos that point nowhere yet")
    template_name = "newsroom/desk/report_read_alsos.html"

    def rows(self) -> Any:
        return list(queries.waiting_read_alsos())


class MissingPhotosView(DeskReportView):
    page_title = _("Photos whose file is missing")
    header_icon = "image"
    template_name = "newsroom/desk/report_missing_photos.html"

    def rows(self) -> Any:
        return queries.missing_photos()

    def decorated(self, rows: list[Any]) -> list[Any]:
        return queries.with_their_stories(rows)
