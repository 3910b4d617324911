"""`manage.py remove_colloquy`: delete its pages, before the apps are taken out."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from hub.pages.removal import remove_everything, what_would_go


class Command(BaseCommand):
    help = "Tells what removing Colloquy deletes; with --yes, deletes it. Export first."

    def add_arguments(self, parser):
        parser.add_argument("--yes", action="store_true", help="Delete it all, for good.")

    def handle(self, *args, yes: bool, **options):
        counts = ", ".join(f"{count} {what}" for what, count in what_would_go().items())
        if not yes:
            self.stdout.write(f"This would delete {counts}, for good. To do it: --yes")
            return
        try:
            remove_everything()
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"Deleted: {counts}.")
