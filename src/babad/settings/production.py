"""A newsroom in production, behind TLS. ``BABAD_SITE_URL`` must be an https address; its host is the one answered."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from babad.settings.base import *  # noqa: F403 - a settings module is its names
from babad.settings.base import SITE_URL

_address = urlsplit(SITE_URL)
if _address.scheme != "https" or not _address.hostname:
    raise ImproperlyConfigured(
        f"BABAD_SITE_URL is {SITE_URL!r}: production settings need the site's https address, such as https://news.example"
    )

DEBUG = False
ALLOWED_HOSTS = [_address.hostname, *filter(None, os.environ.get("BABAD_ALSO_HOSTS", "").split(","))]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = os.environ.get("BABAD_SMTP_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("BABAD_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("BABAD_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("BABAD_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("BABAD_SMTP_TLS", "0") == "1"

# The desk shows a page's preview in a frame of its own origin (X_FRAME_OPTIONS is SAMEORIGIN).
SILENCED_SYSTEM_CHECKS = ["security.W019"]
