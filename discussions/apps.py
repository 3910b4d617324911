from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscussionsConfig(AppConfig):
    name = "discussions"
    label = "colloquy_discussions"
    verbose_name = _("Colloquy discussions")
    default_auto_field = "django.db.models.BigAutoField"
