"""What an account is called where a name is needed; user names here are random."""

from django.utils.translation import gettext as _


def display_name(user) -> str:
    """The person's name, else the account's own, else plain words. Never the user name."""
    person = getattr(user, "colloquy_person", None)
    return person.name if person else user.get_full_name() or _("your account")
