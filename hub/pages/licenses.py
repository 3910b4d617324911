"""The licenses a text can be published under, by their SPDX identifiers (spdx.org/licenses)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class License(models.TextChoices):
    """What others may do with a text, in the words of the choice itself."""

    CC_BY = "CC-BY-4.0", _("CC BY 4.0: share and adapt, with your name")
    CC_BY_SA = "CC-BY-SA-4.0", _("CC BY-SA 4.0: share and adapt, with your name, same license")
    CC_BY_NC = "CC-BY-NC-4.0", _("CC BY-NC 4.0: share and adapt, with your name, not for money")
    CC_BY_NC_SA = (
        "CC-BY-NC-SA-4.0",
        _("CC BY-NC-SA 4.0: as before, and under the same license"),
    )
    CC_BY_ND = "CC-BY-ND-4.0", _("CC BY-ND 4.0: share unchanged, with your name")
    CC_BY_NC_ND = (
        "CC-BY-NC-ND-4.0",
        _("CC BY-NC-ND 4.0: share unchanged, with your name, not for money"),
    )
    CC0 = "CC0-1.0", _("CC0 1.0: anything, also without your name")
    RESERVED = "LicenseRef-All-Rights-Reserved", _("All rights reserved: read and quote only")


# The name a reader sees, what it allows in plain words, and where the terms stand.
_TERMS = {
    License.CC_BY: (
        "CC BY 4.0",
        _("You may share and change it if you name the authors and say what you changed."),
        "by/4.0",
    ),
    License.CC_BY_SA: (
        "CC BY-SA 4.0",
        _(
            "You may share and change it if you name the authors, say what you changed, and pass "
            "it on under the same license."
        ),
        "by-sa/4.0",
    ),
    License.CC_BY_NC: (
        "CC BY-NC 4.0",
        _("You may share and change it, not for money, if you name the authors."),
        "by-nc/4.0",
    ),
    License.CC_BY_NC_SA: (
        "CC BY-NC-SA 4.0",
        _(
            "You may share and change it, not for money, if you name the authors and pass it on "
            "under the same license."
        ),
        "by-nc-sa/4.0",
    ),
    License.CC_BY_ND: (
        "CC BY-ND 4.0",
        _("You may share it unchanged if you name the authors."),
        "by-nd/4.0",
    ),
    License.CC_BY_NC_ND: (
        "CC BY-NC-ND 4.0",
        _("You may share it unchanged, not for money, if you name the authors."),
        "by-nc-nd/4.0",
    ),
    License.CC0: ("CC0 1.0", _("You may do with it what you like."), None),
    License.RESERVED: (
        _("All rights reserved"),
        _("You may read it and quote from it. For anything more, ask the authors."),
        None,
    ),
}


def license_for_readers(identifier: str) -> dict | None:
    """What a page says about its license: name, allows, url (None where there is no deed).

    None for a page that names no license.
    """
    if identifier not in License.values:
        return None
    name, allows, deed = _TERMS[License(identifier)]
    url = f"https://creativecommons.org/licenses/{deed}/" if deed else None
    if identifier == License.CC0:
        url = "https://creativecommons.org/publicdomain/zero/1.0/"
    return {"id": identifier, "name": name, "allows": allows, "url": url}
