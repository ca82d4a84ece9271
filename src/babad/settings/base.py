"""What every installation shares. Deployment speaks through ``BABAD_…`` variables (docs/reference/settings.md)."""

import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

PACKAGE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("BABAD_DATA", "var")).resolve()


def _secret(name: str) -> str:
    """Return the secret kept in ``BABAD_DATA/secrets/<name>``, made on first use and readable by its owner only."""
    folder = DATA / "secrets"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    try:
        # O_EXCL: of several processes that start at once, one writes and the others read.
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    value = secrets.token_urlsafe(50)
    with os.fdopen(handle, "w") as file:
        file.write(value)
    return value


def _flag(name: str, default: str = "0") -> bool:
    return os.environ.get(name, default).lower() in {"1", "true", "yes", "on"}


SECRET_KEY = os.environ.get("BABAD_SECRET_KEY") or _secret("django")
DEBUG = _flag("BABAD_DEBUG")
SITE_URL = os.environ.get("BABAD_SITE_URL", "http://127.0.0.1:8000").rstrip("/")

INSTALLED_APPS = [
    "babad.press",
    "babad.public",
    "babad.importers",
    "babad.newsroom",
    "babad.record",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",  # unused, but no page of the desk opens without its addresses (Wagtail 7.4, wagtail_config)
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail.locales",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django_filters",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Adds random bytes, against guessing a secret from the length of an answer (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "babad.public.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "babad.newsroom.middleware.NotDeposited",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "babad.urls"
WSGI_APPLICATION = "babad.wsgi.application"

TEMPLATES = [
    {
        # Readers' pages. Measured 3.6 times as fast as Django's engine on a story page (docs/adr/0003).
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "public",
        "DIRS": [PACKAGE / "public" / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "babad.public.rendering.environment"},
    },
    {
        # The desk, which is Wagtail's.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ]
        },
    },
]

# ---- Database --------------------------------------------------------------------------------------------------------

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("BABAD_DATABASE_URL") or f"sqlite:///{DATA / 'babad.sqlite3'}", conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Tried with a desk, a worker and a clock writing at once: no lock errors so, hundreds otherwise (docs/adr/0002).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-20000;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ---- Language and time -----------------------------------------------------------------------------------------------

USE_I18N = True
USE_TZ = True
LANGUAGE_CODE = os.environ.get("BABAD_LANGUAGE", "id")
TIME_ZONE = os.environ.get("BABAD_TIME_ZONE", "Asia/Jakarta")
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("id", _("Indonesian")), ("en", _("English"))]
WAGTAIL_I18N_ENABLED = True
WAGTAILADMIN_PERMITTED_LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE = False
FORMAT_MODULE_PATH = ["babad.newsroom.formats"]
# One house, one zone: the desk's times are in the house's zone (House.zone), so nobody chooses one of their own.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
LOCALE_PATHS = [PACKAGE / "newsroom" / "wagtail_locale"]

# ---- Files -----------------------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    # Photos as they were delivered, with their metadata. No address leads here.
    "originals": {
        "BACKEND": "babad.newsroom.private_storage.PrivateStorage",
        "OPTIONS": {"location": DATA / "originals"},
    },
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long story's body has many fields

# ---- Background work -------------------------------------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

# ---- Accounts --------------------------------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"

# ---- Wagtail ---------------------------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = os.environ.get("BABAD_SITE_NAME", "Babad")
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "newsroom.Photo"
WAGTAILIMAGES_IMAGE_FORM_BASE = "babad.newsroom.photo_form.PhotoForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 40 * 1024 * 1024
WAGTAILEMBEDS_RESPONSIVE_HTML = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "babad.newsroom.desk.text_area.TextArea"}}
WAGTAIL_AUTOSAVE_INTERVAL = 3_000  # milliseconds
WAGTAILREDIRECTS_AUTO_CREATE = True
DESK_PREFIX = "desk/"

# ---- Content-Security-Policy -----------------------------------------------------------------------------------------
# Readers' pages load nothing from elsewhere and run no inline code.

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [SELF],
    }
}
# Wagtail's editor needs inline styles and scripts (tried: 26 violations and dead buttons without).
DESK_CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, "'unsafe-inline'"],
        "style-src": [SELF, "'unsafe-inline'"],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF, "data:"],
        "frame-src": [SELF],
        "form-action": [SELF],
        "base-uri": [SELF],
        "frame-ancestors": [SELF],
    }
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the desk shows the page's preview in a frame

# ---- Mail ------------------------------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = os.environ.get("BABAD_MAIL_FROM", "redaksi@localhost")

LOG_LEVEL = os.environ.get("BABAD_LOG_LEVEL", "WARNING")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    # The level stands at the handler too: the worker sets that of its own logger, and tells of every task otherwise.
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "level": LOG_LEVEL}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
