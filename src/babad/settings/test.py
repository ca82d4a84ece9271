"""The test suite: fast password hashing, mail in memory, tasks in the database as in production."""

from babad.settings.base import *  # noqa: F403 - a settings module is its names
from babad.settings.base import STORAGES

ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Nobody runs collectstatic before the tests: names without hashes.
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
