"""An app for measuring only; no settings but those of the benchmarks install it."""

from django.apps import AppConfig


class FloorConfig(AppConfig):
    name = "benchmarks.floor"
    label = "benchmarks_floor"
    default_auto_field = "django.db.models.BigAutoField"
