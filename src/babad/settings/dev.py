"""One's own machine: plain http, any local name, mail to the console."""

from babad.settings.base import *  # noqa: F403 - a settings module is its names

ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
