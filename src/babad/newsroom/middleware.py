"""What the desk answers when the record could not take a story in."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

from babad.newsroom.depositing import NotDepositedError
from babad.newsroom.models import Story


class NotDeposited:
    """Leads an editor back to the story, which holds what they wrote, and says that readers don't have it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, NotDepositedError) or request.method != "POST":
            return None
        messages.error(request, exception.explain())
        if not Story.objects.filter(pk=exception.story_id).exists():
            return redirect("wagtailadmin_explore_root")
        return redirect("wagtailadmin_pages:edit", exception.story_id)
