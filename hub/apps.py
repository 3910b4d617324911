from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HubConfig(AppConfig):
    name = "hub"
    label = "colloquy_hub"
    verbose_name = _("Colloquy hub")
    default_auto_field = "django.db.models.BigAutoField"
