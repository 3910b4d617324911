"""`manage.py start_vocabulary`: terms to begin with, where there are none yet."""

from django.core.management.base import BaseCommand

from hub.vocabulary.starter import load_starter_terms


class Command(BaseCommand):
    help = "Creates the starter vocabulary, in English, where no term exists yet."

    def handle(self, *args, **options):
        count = load_starter_terms()
        if count:
            self.stdout.write(f"{count} terms are there. Editors find them under Vocabulary.")
        else:
            self.stdout.write("Nothing to do: terms exist, or the site’s language is not English.")
