"""Run every measurement on a database of its own, and print a table."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hub.site.settings.test")
django.setup()

from benchmarks import visibility  # noqa: E402

if __name__ == "__main__":
    visibility.run()
