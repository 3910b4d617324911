"""Demonstration people: one for each role, and those who write. Invented; they match nobody.

`people` holds what is said of them, `loading` makes their accounts and entries, `where` says on
which sites that may happen.
"""

from hub.demo.loading import load_people
from hub.demo.people import PASSWORD, SIGN_INS

__all__ = ["PASSWORD", "SIGN_INS", "load_people"]
