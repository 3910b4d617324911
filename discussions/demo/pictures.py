"""The pictures of the demonstration: drawn by code, stored as an author's upload is."""

from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from wagtail.models import Collection

from discussions.demo.drawings import DRAWINGS
from hub.pages.sections import our_collections

# Picture: what one sees, for those who do not see it.
DESCRIPTIONS = {
    "survey-of-searching": "Bar chart of an invented survey. Asked whether they look new clients up "
    "online, 46 percent in private practice say never and 6 percent always; in emergency services "
    "12 and 27 percent; in forensic services 4 and 66 percent. Community clinics and schools lie "
    "between.",
    "waiting-room": "Drawing of an empty waiting room at dusk. Five chairs stand in a row under a "
    "window; on three of them lies a telephone with its screen lit, on the others nothing.",
    "chat-thread": "Drawing of a group chat. R writes: “Teenager, third session, and the mother has "
    "just texted me the son’s diary.” The next answer says: “Call me? Not in here.” K asks: “Is this "
    "the family from the fire station?” Then J is added to the group and writes: “Scrolling up now.”",
    "who-sees-what": "Chart of who sees what a check-in carries. The exact place is seen by the client, "
    "the app’s maker and whoever has the phone, but not by the clinician. That somebody has stopped "
    "sending is seen by the clinician and the maker, by the client in part, and not by whoever has "
    "the phone.",
    "check-in-map": "Map of an invented town without names. A dotted line leads along the streets past "
    "four circles marked M, T, W and T to a yellow point with rings around it; there is no Friday.",
    "month-of-messages": "Sixty-one dots on a grid of days and hours, one for each message of a month. "
    "Most lie in the morning or after four in the afternoon. Nine larger ones went into the record; "
    "eight of these lie outside working hours, most of them late at night.",
}


def picture_called(name: str, *, owner) -> dict:
    """The value of a figure's "image" for the drawing `name`, which is made if it is missing.

    Saving it asks for its sizes in a job, as for every upload of ours; publishing the page that
    shows it makes those that are still missing.
    """
    return {
        "image": _stored(name) or _upload(name, owner),
        "alt_text": DESCRIPTIONS[name],
        "decorative": False,
    }


def _stored(name: str):
    images = get_image_model().objects.filter(collection__in=our_collections())
    return images.filter(title=_title(name)).first()


def _upload(name: str, owner):
    image = get_image_model()(
        title=_title(name),
        description=DESCRIPTIONS[name][:255],
        file=ContentFile(DRAWINGS[name]().png(), name=f"{name}.png"),
        collection=Collection.objects.filter(pk__in=our_collections()).first(),
        uploaded_by_user=owner,
    )
    image._set_image_file_metadata()
    image.full_clean()
    image.save()
    return image


def _title(name: str) -> str:
    return f"Demonstration: {name.replace('-', ' ')}"
