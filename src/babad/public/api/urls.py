"""The API's addresses. Whatever else begins with ``api/`` is a problem in the API's own form, not a reader's page."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path

from babad.public.api.edge import read_only
from babad.public.api.endpoints import api
from babad.public.api.problems import problem


def nothing_here(request: HttpRequest) -> HttpResponse:
    """Answer that nothing stands here."""
    return problem(404, "Nothing stands at this address; what there is stands in /api/v1/docs.")


def _edged(pattern: URLPattern) -> URLPattern:
    return URLPattern(pattern.pattern, read_only(pattern.callback), pattern.default_args, pattern.name)


_patterns, _app, _namespace = api.urls
urlpatterns = [
    path("v1/", ([_edged(pattern) for pattern in _patterns if isinstance(pattern, URLPattern)], _app, _namespace)),
    re_path("", read_only(nothing_here)),
]
