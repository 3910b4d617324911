"""The access log of gunicorn, without the one-time keys that some addresses hold."""

import re

from gunicorn.glogging import Logger

# Whoever reads a log could use a link that was not used yet.
_KEYS = re.compile(r"^(/account/(?:password/reset/key|confirm-email)/)[^/]+")


class WithoutKeys(Logger):
    """As gunicorn's own, with the keys of account links left out."""

    def atoms(self, resp, req, environ, request_time):
        atoms = super().atoms(resp, req, environ, request_time)
        atoms["U"] = without_keys(atoms["U"])
        return atoms


def without_keys(path: str) -> str:
    """The address with each key replaced by an ellipsis."""
    return _KEYS.sub(r"\1…", path or "")
