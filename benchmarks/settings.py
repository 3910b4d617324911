"""The bundled site as it is served for real, over a database of its own.

It differs from production where a measurement must: plain static files, no redirect to https, and
one more app, which the site is compared with.
"""

import os
import tempfile
from pathlib import Path

from hub.site.settings.base import *  # noqa: F403
from hub.site.settings.base import DATABASES, INSTALLED_APPS

# The processes that are started to serve find here what was filled for them.
DATABASE = "colloquy_bench"
FOLDER = Path(os.environ.get("BENCH_FOLDER") or tempfile.gettempdir())

DEBUG = False
SECRET_KEY = "measures-only"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.floor"]
ROOT_URLCONF = "benchmarks.urls"
DATABASES = {
    "default": {
        **DATABASES["default"],
        **({"NAME": DATABASE} if os.environ.get("BENCH_FOLDER") else {}),
        "TEST": {"NAME": DATABASE},
    }
}
MEDIA_ROOT = FOLDER / "media"
STATIC_ROOT = FOLDER / "static"
