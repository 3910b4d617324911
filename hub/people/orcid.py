"""ORCID identifiers: sixteen digits, of which the last one checks the others."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

_ADDRESS = re.compile(r"\s*(?:https?://)?(?:www\.)?orcid\.org/", re.IGNORECASE)
_WRITTEN = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.ASCII)


def normalized_orcid(value: str) -> str:
    """`value` in four groups of four, where it is an ORCID iD written otherwise.

    A pasted address, bare digits, spaces and a small x are understood; anything else comes back
    as it was, for `check_orcid` to refuse.
    """
    written = re.sub(r"[\s\u2010-\u2015-]", "", _ADDRESS.sub("", value)).rstrip("/").upper()
    if not re.fullmatch(r"\d{15}[\dX]", written, re.ASCII):
        return value.strip()
    return "-".join(written[start : start + 4] for start in range(0, 16, 4))


def check_orcid(value: str) -> None:
    """Raises ValidationError unless `value` is an ORCID iD with the right last digit.

    The digit is ISO 7064 MOD 11-2, where X stands for ten.
    """
    if not _WRITTEN.fullmatch(value):
        raise ValidationError(_("Write it as four groups of four, such as 0000-0002-1825-0097."))
    digits = value.replace("-", "")
    if digits[-1] != _last_digit(digits[:-1]):
        raise ValidationError(
            _("This is not an ORCID: its last digit does not fit the others. Look for a slip.")
        )


def _last_digit(digits: str) -> str:
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return "0123456789X"[(12 - total % 11) % 11]


def orcid_address(orcid: str) -> str:
    return f"https://orcid.org/{orcid}" if orcid else ""
