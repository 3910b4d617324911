"""All models of the hub, from their features' folders. Define nothing here."""

from hub.care.models import CareNotice, CareWording
from hub.citations.importing.models import ImportBatch, ImportRow, Lookup
from hub.citations.models import (
    Citation,
    CitationRendering,
    CitationSettings,
    Reference,
    ReferenceKey,
)
from hub.jobs.models import FailedJob
from hub.outside.models import OutsideHost
from hub.pages.editor_check import EditorCheckState, EditorCheckTask
from hub.pages.models import PageState, PageVersion, RenderedText
from hub.pages.page_types import HomePage, TextPage
from hub.people.checks import ClinicianCheck, ClinicianCheckRequest
from hub.people.models import Person, ProfileLink, Role
from hub.sharing.models import SharingLinks
from hub.vocabulary.models import PlatformChange, Tag, Term

__all__ = [
    "CareNotice",
    "CareWording",
    "Citation",
    "CitationRendering",
    "CitationSettings",
    "ClinicianCheck",
    "ClinicianCheckRequest",
    "EditorCheckState",
    "EditorCheckTask",
    "FailedJob",
    "HomePage",
    "ImportBatch",
    "ImportRow",
    "Lookup",
    "OutsideHost",
    "PageState",
    "PageVersion",
    "Person",
    "PlatformChange",
    "ProfileLink",
    "Reference",
    "ReferenceKey",
    "RenderedText",
    "Role",
    "SharingLinks",
    "Tag",
    "Term",
    "TextPage",
]
