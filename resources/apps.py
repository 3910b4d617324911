from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ResourcesConfig(AppConfig):
    name = "resources"
    label = "colloquy_resources"
    verbose_name = _("Colloquy resources")
    default_auto_field = "django.db.models.BigAutoField"
