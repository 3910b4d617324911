"""Jobs that bring the index up to date."""

from django_tasks import task
from wagtail.models import Page

from hub.people.models import Person
from hub.search.services import index_pages, pages_signed_by, pages_with_words_of
from hub.vocabulary.models import Tag, Term


@task
def index_page(page_id: int) -> int:
    """Index a page with its terms, tags and authors; 0 when it is gone."""
    return index_pages(Page.objects.filter(pk=page_id))


@task
def index_pages_with_term(term_id: int) -> int:
    """Index the pages that a term lends its label and synonyms; returns how many."""
    term = Term.objects.select_related("merged_into").filter(pk=term_id).first()
    return index_pages(pages_with_words_of(term)) if term else 0


@task
def index_pages_with_tag(tag_id: int) -> int:
    """Index the pages that carry a tag; returns how many."""
    tag = Tag.objects.select_related("merged_into").filter(pk=tag_id).first()
    return index_pages(pages_with_words_of(tag)) if tag else 0


@task
def index_pages_by(person_id: int) -> int:
    """Index the pages with this person on the byline; returns how many."""
    person = Person.objects.filter(pk=person_id).first()
    return index_pages(pages_signed_by(person)) if person else 0
