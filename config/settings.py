"""Settings of every process. What differs between machines comes from the environment:

DATABASE_URL          any PostgreSQL 15 or later; without it the embedded one is used
AREASEND_SECRET_KEY   without it a key is made once and kept beside the embedded database
AREASEND_SECRET_KEY_BEFORE   keys it had before, separated by commas: what they sealed can still be read
AREASEND_SITE         the address people reach it at, such as https://send.wealdmere.gov.uk
AREASEND_HOSTS        more names it answers to, separated by commas
AREASEND_OIDC_NAME    what the council calls its own sign-in; with AREASEND_OIDC_ISSUER, AREASEND_OIDC_CLIENT
                      and AREASEND_OIDC_SECRET people may use it here (docs/operations.md)
AREASEND_PROXIES      how many proxies of ours stand before the site (they tell who asks)
AREASEND_FILES        folder of evidence files and uploads
AREASEND_BACKUPS      folder of the backups that are asked for on the administrator's page
"""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url

from areasend.accounts.provider.named import provider_from
from areasend.kit import postgres
from areasend.kit.secrets import secret_key

ROOT = Path(__file__).resolve().parent.parent

EMBEDDED = not os.environ.get("DATABASE_URL")
TESTED = "pytest" in sys.modules or os.environ.get("AREASEND_PURPOSE") == "tests"
PURPOSE: postgres.Purpose = "tests" if TESTED else "data"  # a test never comes near the data's own server
DATABASE_URL = os.environ.get("DATABASE_URL") or postgres.database_url(PURPOSE)
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

HOME = postgres.home()
FILES = Path(os.environ.get("AREASEND_FILES", HOME / "files"))
BACKUPS = Path(os.environ.get("AREASEND_BACKUPS", HOME / "backups"))
SECRET_KEY = os.environ.get("AREASEND_SECRET_KEY") or secret_key(HOME)
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("AREASEND_SECRET_KEY_BEFORE", "").split(",") if key]
DEBUG = False
SITE = os.environ.get("AREASEND_SITE", "http://localhost:8000").rstrip("/")
MORE_HOSTS = os.environ.get("AREASEND_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
ALLOWED_HOSTS = [urlsplit(SITE).hostname or "localhost", *MORE_HOSTS, "testserver"]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host[0].isalpha()]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_linear_migrations",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "areasend.kit",
    "areasend.accounts",
    "areasend.measures",
    "areasend.places",
    "areasend.engagement",
    "areasend.complaints",
    "areasend.budget",
    "areasend.inclusion",
    "areasend.commissioning",
    "areasend.workforce",
    "areasend.programme",
    "areasend.reports",
    "areasend.desk",
    "areasend.demo",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "areasend.kit.middleware.no_body_for_head",
    "areasend.kit.middleware.content_security_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "areasend.accounts.idle.idle",
    "areasend.kit.middleware.as_at",
    "areasend.kit.middleware.deny_by_default",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "areasend.kit.pages.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "areasend.kit.pages.frame",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    },
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # drawings of charts, by the hash of their data: the same for every process of a machine, and never out of date
    "charts": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": str(FILES / "charts"),
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}

PROVIDER = provider_from(os.environ)
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign-in"
LOGIN_REDIRECT_URL = "desk:home"
IDLE_MINUTES = 20  # of opening and sending nothing, after which someone is signed out
IDLE_WARNING = 2 * 60  # seconds before that in which the page says so
SESSION_COOKIE_AGE = 12 * 60 * 60  # longer, so that we know whose form it is that comes too late
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
PROXIES = int(os.environ.get("AREASEND_PROXIES", "0"))
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE.startswith("https:")
PASSWORD_RESET_TIMEOUT = 7 * 24 * 60 * 60  # how long a link to set a password works
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
]

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [path for path in (ROOT / "build" / "static",) if path.exists()]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

SECURE_CONTENT_TYPE_NOSNIFF = True
if SESSION_COOKIE_SECURE:  # TLS ends at a proxy, which must set this header and let nobody else set it
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": os.environ.get("AREASEND_LOG", "WARNING")},
}
