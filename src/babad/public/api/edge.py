"""HTTP around every address of the API: reading only, from any site, with an ETag, kept for half a minute."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response, set_response_etag
from django.views.decorators.csrf import csrf_exempt

from babad.public.api.problems import problem

View = Callable[..., HttpResponseBase]

METHODS = ("GET", "HEAD", "OPTIONS")
# What is redacted must be gone from everywhere within a minute, other people's caches too.
CACHE_CONTROL = "public, max-age=30"


def read_only(view: View) -> View:
    """Return `view` for GET, HEAD and OPTIONS, open to scripts of every site; other methods are a problem (405).

    An answer whose ETag the asker has is 304, without a body.
    """

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase
        match request.method:
            case "OPTIONS":
                response = _preflight()
            case "GET" | "HEAD":
                response = _read(view, request, *args, **kwargs)
            case _:
                response = problem(405, f"This API is for reading; use {', '.join(METHODS)}.")
                response.headers["Allow"] = ", ".join(METHODS)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Access-Control-Expose-Headers"] = "ETag"
        return response

    return answer


def _preflight() -> HttpResponse:
    headers = {
        "Allow": ", ".join(METHODS),
        "Access-Control-Allow-Methods": ", ".join(METHODS),
        "Access-Control-Allow-Headers": "Accept, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return HttpResponse(status=204, headers=headers)


def _read(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    asked = request.method
    request.method = "GET"  # HEAD is a GET whose body the server leaves out
    try:
        response = view(request, *args, **kwargs)
        if response.status_code != 200 or not isinstance(response, HttpResponse):
            response.headers.setdefault("Cache-Control", "no-store")
            return response
        response.headers["Cache-Control"] = CACHE_CONTROL
        set_response_etag(response)
        known = get_conditional_response(request, etag=response.headers["ETag"], response=response)
        return known or response
    finally:
        request.method = asked
