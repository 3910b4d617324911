"""The one settings dict of the three apps, `COLLOQUY`, and its defaults.

Read at call time, so that tests and hosts can override a value. Unknown keys are reported by a
system check (hub/checks.py).
"""

from typing import Any

from django.conf import settings

DEFAULTS: dict[str, Any] = {
    # Whether our pages link each app's style sheet; False where the site's own joins them.
    "LINK_STYLESHEETS": True,
    # The static file that stands for the site in a feed reader; empty for none.
    "FEED_ICON": "",
    # Whether `load_demo` may run. Never where real people write.
    "ALLOW_DEMO": False,
    # A job that has been running for longer is taken for one whose worker died.
    "JOB_MINUTES": 15,
    # How often a failed job is tried again before an operator must look.
    "JOB_RETRIES": 4,
}


def setting(name: str) -> Any:
    """The value of one key of `COLLOQUY`, or its default. Raises KeyError for an unknown key."""
    return getattr(settings, "COLLOQUY", {}).get(name, DEFAULTS[name])
