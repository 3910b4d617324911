"""Jobs about pages."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Page

from hub.people.models import RoleName


@task
def tell_editors(page_id: int) -> int:
    """Mail every editor who may check this page that it waits; returns how many were told.

    One mail each, so that nobody learns another's address; no text of the page in it. None where
    an editor was quicker than this job.
    """
    from hub.pages.permissions import may_publish_post

    page = Page.objects.get(pk=page_id).specific.get_latest_revision_as_object()
    if not page.workflow_in_progress:
        return 0
    editors = get_user_model().objects.filter(
        is_active=True, groups__colloquy_role__name=RoleName.EDITOR
    )
    told = [editor for editor in editors if editor.email and may_publish_post(editor, page)]
    for editor in told:
        _mail(editor, page).send()
    return len(told)


def _mail(editor, page) -> EmailMessage:
    address = (get_admin_base_url() or "") + reverse("wagtailadmin_pages:edit", args=[page.pk])
    body = _(
        "“%(title)s” waits for an editor’s check.\n\n"
        "Read it here: %(address)s\n\n"
        "You get this because you are an editor of %(site)s."
    ) % {"title": page.title, "address": address, "site": settings.WAGTAIL_SITE_NAME}
    return EmailMessage(_("A discussion waits for your check"), body, to=[editor.email])
