"""`manage.py set_up_site`: home page, sections, help and privacy pages of the bundled site."""

from django.core.management.base import BaseCommand

from hub.site.setting_up import set_up_site


class Command(BaseCommand):
    help = "Creates what the bundled site starts with. Safe to repeat; changes no page that exists."

    def handle(self, *args, **options):
        site = set_up_site()
        self.stdout.write(f"The site stands at {site.root_url}")
