"""What Babad understood of a story: in its editor, and in three questions once it is published."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.models import Page

from babad.newsroom import workflow
from babad.newsroom.desk.questions import QuestionsView
from babad.newsroom.desk.understood import EntitiesView, UnderstoodView

PUBLISHING = {"action-publish", "action-workflow-action"}


@hooks.register("register_admin_urls")
def understanding_urls() -> list[URLPattern]:
    return [
        path("pages/<int:page_id>/understood/", UnderstoodView.as_view(), name="understood"),
        path("pages/<int:page_id>/understood/names/", EntitiesView.as_view(), name="understood_names"),
        path("pages/<int:page_id>/questions/", QuestionsView.as_view(), name="story_questions"),
    ]


# After what else is said on publishing, before one is led back to the first page.
@hooks.register("after_create_page", order=900)
@hooks.register("after_edit_page", order=900)
def ask_about_it(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Go to the questions about a story that was published or scheduled just now. What there is to ask is found out there."""
    if PUBLISHING.isdisjoint(request.POST) or not workflow.went_out(page.pk):
        return None
    return redirect(QuestionsView.address(page.pk, then=request.POST.get("next", "")))
