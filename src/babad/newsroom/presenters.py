"""The slot through which ``public`` shows the newsroom's pages, so that the newsroom need not know how.

A presenter is called as ``presenter(page, request, preview)`` and answers with the whole response. Preview goes the same
way as the page itself: what an editor sees is what readers will be served.
"""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from wagtail.models import Page

Presenter = Callable[[Any, HttpRequest, bool], HttpResponse]

_presenters: dict[type[Page], Presenter] = {}


def register(page_class: type[Page], presenter: Presenter) -> None:
    """Make `presenter` answer for pages of `page_class`. Called once for each, from an upper app's ``ready()``."""
    _presenters[page_class] = presenter


def present(page: Page, request: HttpRequest, preview: bool) -> HttpResponse:
    """Answer with the page as readers see it. ImproperlyConfigured where no app has offered a presenter for its class."""
    try:
        presenter = _presenters[type(page)]
    except KeyError:
        raise ImproperlyConfigured(f"No presenter is registered for {type(page).__name__}.") from None
    return presenter(page, request, preview)


class PresentedPage(Page):
    """A page whose response comes from its registered presenter, live and in preview."""

    # What is live is public: lists, feeds and pressed files know no readers with a password.
    private_page_options: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return present(self, request, False)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return present(self, request, True)
