"""`manage.py load_demo`: one person per role and discussions to look at. Never in production."""

from django.core.management.base import BaseCommand, CommandError

from hub.demo import PASSWORD, SIGN_INS, load_people
from hub.demo.where import why_not_here
from hub.pages.registry import registry
from hub.search.services import index_everything
from hub.vocabulary.starter import load_starter_terms


class Command(BaseCommand):
    help = "Fills the site with demonstration content. Safe to repeat."

    def add_arguments(self, parser):
        parser.add_argument(
            "--sign-ins", action="store_true", help="Only print how to sign in for each role."
        )

    def handle(self, *args, sign_ins: bool, **options):
        reason = why_not_here()
        if reason:
            raise CommandError(
                f"load_demo does not run here: {reason} It makes accounts whose password "
                "everybody knows."
            )
        if not sign_ins:
            load_starter_terms()
            load_people()
            for load in registry.demo_loaders:
                load()
            # The jobs that would do it wait for a worker, which a demo need not have.
            index_everything()
        self.stdout.write("Sign in as (two-step sign-in is not asked for in a demo):")
        for role, email in SIGN_INS:
            self.stdout.write(f"  {role:<16} {email:<28} {PASSWORD}")
