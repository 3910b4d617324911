"""Documents inherit who may read the pages that use them (DESIGN § 3).

What no page of ours uses, or anything else uses as well, keeps Wagtail's own rule, so that
nobody closes a host's document by linking to it from a draft. Images are not looked after
here: the web server hands them out without asking.
"""

from collections.abc import Iterable

from django.db.models import TextField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction, ReferenceIndex
from wagtail.permissions import policy_registry

from hub.pages.drafts import our_page_models
from hub.pages.models import PageVersion
from hub.pages.restricted import refuse
from hub.pages.visibility import HubPageQuerySet, restriction_for
from hub.people.roles import reader_of
from hub.text.documents import beginning_of_address


def refusal_for_document(request: HttpRequest, document) -> HttpResponse | None:
    """The 403 answer when every page that uses `document` is closed to this reader, else None.

    Three queries while an open page uses it; otherwise the texts of old versions are searched.
    """
    reader = reader_of(request)
    pages = _pages_closing(document, reader)
    if pages is None or _has_given_a_password(request, pages):
        return None
    return refuse(request, _who_may_read(pages, reader), reader)


def closed_documents_in(body: StreamValue, user) -> list:
    """The documents that `body` links to and `user` may not open; as many queries as above, each.

    One open page opens a document to everyone, so its writer must be among those who may.
    """
    model = get_document_model()
    found = body.stream_block.extract_references(body)
    ids = {object_id for referred, object_id, *_paths in found if referred is model}
    documents = model.objects.filter(pk__in=ids)
    return [each for each in documents if _pages_closing(each, user) is not None]


def _pages_closing(document, reader) -> HubPageQuerySet | None:
    """The pages of ours that use `document`, where all are closed to `reader`; else None."""
    used_on = _pages_alone_using(document)
    if used_on is None or (used_on and _pages(used_on).open_to(reader).exists()):
        return None
    used_on |= _pages_with_versions_naming(document)
    pages = _pages(used_on)
    if not used_on or pages.open_to(reader).exists():
        return None
    if reader.is_authenticated and _keeps(reader, document, pages):
        return None
    return pages


def _pages(ids: set[int]) -> HubPageQuerySet:
    return HubPageQuerySet(Page).filter(pk__in=ids)


def _pages_alone_using(document) -> set[int] | None:
    """The ids of the pages of ours that use `document`; None when anything else does, too."""
    references = ReferenceIndex.get_references_to(document).select_related("base_content_type")
    users = {(ref.base_content_type.model_class(), ref.object_id) for ref in references}
    found = {int(pk) for model, pk in users if model is Page}
    ours = Page.objects.filter(pk__in=found).type(*our_page_models())
    ours = set(ours.order_by().values_list("pk", flat=True))
    return None if len(ours) < len(users) else ours


def _pages_with_versions_naming(document) -> set[int]:
    """Pages that linked to it once: their old versions are read under the same restriction."""
    beginning = beginning_of_address(document.pk)
    if beginning is None:
        return set()
    body = Cast(KeyTextTransform("body", "snapshot"), TextField())
    versions = PageVersion.objects.annotate(body=body).filter(body__contains=beginning)
    return set(versions.order_by().values_list("page_id", flat=True).distinct())


def _has_given_a_password(request: HttpRequest, pages: HubPageQuerySet) -> bool:
    """Whether one of `pages` is closed by nothing else than passwords that were given."""
    passwords = PageViewRestriction.objects.filter(
        restriction_type=PageViewRestriction.PASSWORD
    ).exists()
    return passwords and any(
        all(restriction.accept_request(request) for restriction in page.get_view_restrictions())
        for page in pages.live()
        if not restriction_for(page, reader_of(request))
    )


def _keeps(user, document, pages: Iterable[Page]) -> bool:
    """Whether `user` looks after the document, or writes every published page that uses it.

    A draft counts only where nothing else uses the document: else a link written into a draft of
    one's own would open what is closed.
    """
    policy = policy_registry.get_by_type(type(document))
    if policy.user_has_permission_for_instance(user, "change", document):
        return True
    pages = list(pages)
    published = [page for page in pages if page.first_published_at]
    return all(page.specific.permissions_for_user(user).can_edit() for page in published or pages)


def _who_may_read(pages: HubPageQuerySet, reader) -> str:
    closed = [restriction_for(page, reader) for page in pages.live()]
    kinds = {restriction.restriction_type for restriction in closed if restriction}
    if PageViewRestriction.LOGIN in kinds:
        return _("This document is for members. Anyone who signs in can read it.")
    if PageViewRestriction.GROUPS in kinds:
        return _("This document is for clinicians whose license the editors have checked.")
    return _("This document belongs to a page that is not published.")
