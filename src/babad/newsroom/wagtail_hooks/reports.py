"""What is waiting and what is missing, as reports."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from babad.newsroom.desk.reports import MissingPhotosView, WaitingReadAlsosView


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [
        path("reports/waiting-read-alsos/", WaitingReadAlsosView.as_view(), name="waiting_read_alsos"),
        path("reports/missing-photos/", MissingPhotosView.as_view(), name="missing_photos"),
    ]


@hooks.register("register_reports_menu_item")
def waiting_read_alsos() -> MenuItem:
    return MenuItem(_("Waiting read-alsos"), reverse("waiting_read_alsos"), icon_name="link", order=100)


@hooks.register("register_reports_menu_item")
def missing_photos() -> MenuItem:
    return MenuItem(_("Missing photos"), reverse("missing_photos"), icon_name="image", order=110)
