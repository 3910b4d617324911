"""Screens of the admin about one page: who may read and answer it, and taking it down."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from hub.pages.answering import comments_of, set_comments
from hub.pages.forms import CommentsForm, TakeDownForm, VisibilityForm
from hub.pages.mixins import HubPage
from hub.pages.publication import Publication
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility


def visibility(request: HttpRequest, page_id: int) -> HttpResponse:
    """Who may read a page; written at once, never with a draft."""
    page = _page_or_404(page_id, HubPage)
    if not page.permissions_for_user(request.user).can_choose_visibility():
        raise PermissionDenied
    form = VisibilityForm(request.POST or None, page=page)
    if request.method == "POST" and form.is_valid():
        chosen = Visibility(form.cleaned_data["visibility"])
        try:
            set_visibility(page=page, visibility=chosen, by=request.user)
        except PermissionDenied as refusal:
            form.add_error("visibility", str(refusal))
        except ValidationError as error:
            form.add_error("visibility", error)
        else:
            messages.success(request, _("From now on: %(who)s.") % {"who": chosen.label})
            return redirect("wagtailadmin_pages:edit", page.pk)
    context = {**_header(page, _("Who may read this page"), "view"), "form": form}
    template = "colloquy/hub/pages/admin/visibility.html"
    return render(request, template, context, status=422 if form.errors else 200)


def comments(request: HttpRequest, page_id: int) -> HttpResponse:
    """Whether readers may answer under a page; written at once, never with a draft."""
    page = _page_or_404(page_id, Publication)
    if not page.permissions_for_user(request.user).can_set_comments():
        raise PermissionDenied
    form = CommentsForm(request.POST or None, instance=comments_of(page))
    if request.method == "POST" and form.is_valid():
        set_comments(
            page=page,
            are_open=form.cleaned_data["comments_open"],
            until=form.cleaned_data["comments_until"],
            by=request.user,
        )
        messages.success(request, _("Saved. It counts from now on."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {**_header(page, _("Comments"), "comment"), "form": form}
    template = "colloquy/hub/pages/admin/comments.html"
    return render(request, template, context, status=422 if form.errors else 200)


def take_page_down(request: HttpRequest, page_id: int) -> HttpResponse:
    """A page of its own that says what will happen, and asks for the reason."""
    page = _page_or_404(page_id, Publication)
    if not page.permissions_for_user(request.user).can_take_down():
        raise PermissionDenied
    form = TakeDownForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        take_down(page=page, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("The page is down. Its text and its versions are kept."))
        if page.permissions_for_user(request.user).can_edit():
            return redirect("wagtailadmin_pages:edit", page.pk)
        return redirect("wagtailadmin_home")
    context = {**_header(page, _("Take down"), "download-alt"), "form": form}
    template = "colloquy/hub/pages/admin/take_down.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _header(page: HubPage, title: str, icon: str) -> dict:
    """The way here and the title, as Wagtail's own screens have them."""
    parent = page.get_parent()
    crumbs = [
        {"url": reverse("wagtailadmin_explore", args=[parent.pk]), "label": parent.title},
        {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": page.title},
        {"url": "", "label": title},
    ]
    return {
        "page": page,
        "breadcrumbs_items": crumbs,
        "header_title": f"{title}: {page.title}",
        "header_icon": icon,
    }


def _page_or_404(page_id: int, page_class: type) -> HubPage:
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, page_class):
        return get_object_or_404(Page.objects.none())
    return page
