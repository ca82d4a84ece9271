"""The Content-Security-Policy: a strict one on readers' pages, the desk's own under the desk's prefix."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase


class ContentSecurityPolicy(CSPMiddleware):
    """Sends ``CONTENT_SECURITY_POLICY``, and ``DESK_CONTENT_SECURITY_POLICY`` under ``DESK_PREFIX``."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        on_desk = request.path_info.startswith("/" + settings.DESK_PREFIX)
        if on_desk and parts.config is None and not report_only:
            parts.config = settings.DESK_CONTENT_SECURITY_POLICY["DIRECTIVES"]
        return parts
