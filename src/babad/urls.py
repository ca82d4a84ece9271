"""Where every address leads. The site's default language has no prefix; the others do (``/en/…``)."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as desk_urls

urlpatterns = [
    path(settings.DESK_PREFIX, include(desk_urls)),
    path("api/", include("babad.public.api.urls")),
    path("", include("babad.public.machine_urls")),
    *i18n_patterns(
        path("", include("babad.public.urls")),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]

handler404 = "babad.public.views.not_found"
handler500 = "babad.public.views.server_error"
