"""What went wrong, as ``application/problem+json`` (RFC 9457)."""

import json
from collections.abc import Iterable
from http import HTTPStatus

from django.http import HttpResponse

MEDIA_TYPE = "application/problem+json"


class ProblemError(Exception):
    """Ends a request with a problem; `detail` says what is wrong and what to do."""

    def __init__(self, status: int, detail: str) -> None:
        self.status, self.detail = status, detail
        super().__init__(detail)


def problem(status: int, detail: str, *, errors: Iterable[tuple[str, str]] = ()) -> HttpResponse:
    """Return the answer for something that went wrong; `errors` are (where, what)."""
    body: dict[str, object] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    if errors:
        body["errors"] = [{"where": where, "what": what} for where, what in errors]
    return HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)
