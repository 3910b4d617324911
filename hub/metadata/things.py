"""What pages are about, in the words of schema.org (release 29), as JSON-LD is written.

Plain dicts of what the page shows its reader, and nothing more: empty values are left out.
"""

from collections.abc import Iterable

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, to_locale

from hub.metadata.head import Here, Metadata
from hub.metadata.pictures import PictureOfPage

Thing = dict
# Title and address of one page on the way from home.
Step = tuple[str, str]


def thing(type_: str, /, **values) -> Thing:
    """One thing, without the values that say nothing."""
    said = {name: value for name, value in values.items() if value not in ("", None, [], {})}
    return {"@type": type_, **said}


def language() -> str:
    """The language of the page, as BCP 47 writes it."""
    return to_locale(get_language() or "").replace("_", "-")


def website(here: Here, description: str) -> Thing:
    """The site itself, with the address of its search where it has one."""
    return thing(
        "WebSite",
        name=here.name,
        url=here.home,
        description=description,
        inLanguage=language(),
        potentialAction=_search(here),
    )


def _search(here: Here) -> Thing | None:
    try:
        address = here.absolute(reverse("colloquy:search"))
    except NoReverseMatch:
        return None
    target = thing("EntryPoint", urlTemplate=f"{address}?q={{search_term_string}}")
    return {
        "@type": "SearchAction",
        "target": target,
        "query-input": "required name=search_term_string",
    }


def breadcrumbs(steps: Iterable[Step]) -> Thing:
    """The way to a page from home; the page itself comes last."""
    return thing("BreadcrumbList", itemListElement=_numbered(steps, key="item"))


def collection(about: Metadata, steps: Iterable[Step], *, first: int = 1) -> Thing:
    """A listing; `steps` are what it lists, of which the first is number `first` of all."""
    items = _numbered(steps, key="url", first=first)
    return thing(
        "CollectionPage",
        name=about.title,
        url=about.address,
        description=about.description,
        inLanguage=language(),
        mainEntity=thing("ItemList", itemListElement=items) if items else None,
    )


def _numbered(steps: Iterable[Step], *, key: str, first: int = 1) -> list[Thing]:
    return [
        thing("ListItem", position=number, name=title, **{key: address})
        for number, (title, address) in enumerate(steps, first)
    ]


def text(page: Metadata, type_: str, /, **more) -> Thing:
    """A text that stands at an address of its own: a post, a plain page."""
    return thing(
        type_,
        url=page.address,
        mainEntityOfPage=page.address,
        description=page.description,
        datePublished=page.published,
        dateModified=page.revised or page.published,
        inLanguage=language(),
        isAccessibleForFree=True,
        publisher=thing("Organization", name=page.here.name, url=page.here.home),
        image=_image(page.picture),
        **more,
    )


def _image(picture: PictureOfPage | None) -> Thing | None:
    if picture is None:
        return None
    return thing(
        "ImageObject",
        url=picture.url,
        width=picture.width,
        height=picture.height,
        caption=picture.alt,
    )


def signatory(author, here: Here) -> Thing:
    """Somebody on a byline; by name alone without a public page. `author` as in reading.Author."""
    if not author.url:
        return thing("Person", name=author.name)
    return thing(
        "Person",
        name=author.name,
        url=here.absolute(author.url),
        jobTitle=author.profession,
        honorificSuffix=author.credentials,
    )


def term(chip: dict, here: Here) -> Thing:
    """A curated term that a page carries; `chip` as in pages.words."""
    return thing("DefinedTerm", name=chip["label"], url=here.absolute(chip["url"]))
