"""How django-allauth behaves on the bundled site."""

import uuid

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are opened by an editor until readers can sign up by themselves."""

    def is_open_for_signup(self, request) -> bool:
        return False

    def populate_username(self, request, user) -> None:
        """A random user name: nobody's e-mail or name may be guessed from it."""
        user.username = uuid.uuid4().hex
