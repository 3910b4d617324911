"""The form of a work: each type's fields, what is kept, what is refused and how it is said."""

import pytest

from hub.citations.items.fields import NAMES, TYPES
from hub.citations.library.fields import FIELDS, ROLES
from hub.citations.library.layouts import LAYOUTS, layout_of
from hub.citations.models import Reference
from hub.citations.services import digest_of, save_reference
from tests.factories import make_reference
from tests.hub.citations.library.filled import KEELY, date_sent, filled

pytestmark = pytest.mark.django_db


@pytest.fixture
def add(as_author, address):
    return lambda **sent: as_author.post(address("add"), filled(**sent))


@pytest.fixture
def change(as_editor, address):
    """Sends the form as it was opened, with other values in some of its fields."""

    def change(reference, **sent):
        form = as_editor.get(address("edit", reference)).context["form"]
        opened = as_sent(form)
        return as_editor.post(address("edit", reference), opened | sent)

    return change


def as_sent(form) -> dict:
    """What a browser sends of a form that nobody touched."""
    sent = {}
    for field in form:
        value = field.value()
        if field.name == "names":
            columns = ("role", "family", "given", "suffix", "literal", "particles")
            sent |= {f"names-{part}": [row[part] for row in value] for part in columns}
        elif isinstance(value, dict):
            sent |= {f"{field.name}-{part}": text for part, text in value.items()}
        elif value not in (None, False):
            sent[field.name] = value
    return sent


def errors(response) -> dict:
    return {name: list(problem) for name, problem in response.context["form"].errors.items()}


def test_every_type_of_work_has_its_fields():
    assert set(LAYOUTS) <= TYPES.keys()
    for kind in TYPES:
        assert set(layout_of(kind).fields) <= FIELDS.keys()
        assert set(layout_of(kind).words) <= set(layout_of(kind).fields)
    assert ROLES.keys() == NAMES


@pytest.mark.parametrize("kind", TYPES)
def test_a_work_of_every_type_is_added(add, kind):
    assert add(kind=kind, title="On being found", issued="2010").status_code == 302
    assert Reference.objects.get().item == {
        "type": kind,
        "title": "On being found",
        "author": [KEELY],
        "issued": {"date-parts": [[2010]]},
    }


def test_what_is_typed_becomes_an_item(add, author):
    add(
        kind="webpage",
        title="A policy",
        names=[KEELY, {"role": "editor", "literal": "The Practice"}],
        issued="2010-6-8",
        accessed="2026-11-3",
        URL="https://example.org/policy",
        own_key="policy2010",
    )
    reference = Reference.objects.get()
    assert reference.item == {
        "type": "webpage",
        "title": "A policy",
        "author": [KEELY],
        "editor": [{"literal": "The Practice"}],
        "issued": {"date-parts": [[2010, 6, 8]]},
        "accessed": {"date-parts": [[2026, 11, 3]]},
        "URL": "https://example.org/policy",
    }
    assert (reference.key, reference.created_by) == ("policy2010", author)


RICH = {
    "type": "chapter",
    "title": "A chapter",
    "abstract": "Not shown, and kept.",
    "call-number": "BF 1",
    "author": [
        {"family": "Berg", "non-dropping-particle": "van der", "given": "A.", "suffix": "Jr."},
        {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
        {"given": "Madonna"},
        {"literal": "World Health Organization"},
    ],
    "container-author": [{"family": "Doe", "given": "J."}],
    "issued": {"date-parts": [[2010, 6], [2012, 6, 8]], "circa": True},
    "original-date": {"date-parts": [[-380]]},
    "event-date": {"date-parts": [[2010]], "season": 2},
    "accessed": {"literal": "last summer"},
    "status": "at the printer’s",
    "volume": "3",
}


def test_a_form_that_nobody_touched_changes_nothing(change):
    reference = save_reference(item=RICH, by=None)
    response = change(reference)
    assert response.status_code == 302, errors(response)
    reference.refresh_from_db()
    assert reference.item == RICH


def test_one_field_changes_and_the_others_stay(change):
    reference = save_reference(item=RICH, by=None)
    change(reference, **{"item-volume": "4"})
    reference.refresh_from_db()
    assert reference.item == RICH | {"volume": "4"}


def test_a_field_that_was_emptied_is_gone(change):
    reference = save_reference(item=RICH, by=None)
    change(reference, **{"item-status": "", **date_sent("item-issued", "")})
    reference.refresh_from_db()
    assert not {"status", "issued"} & reference.item.keys()


@pytest.mark.parametrize(
    ("sent", "field", "said"),
    [
        ({"DOI": "ask me"}, "item-DOI", "A DOI begins with"),
        ({"URL": "javascript:alert(1)"}, "item-URL", "no address on the web"),
        ({"title": "x" * 2_001}, "item-title", "at most 2,000 fit"),
        ({"issued": "2010-2-31"}, "item-issued", "no day of the calendar"),
        ({"issued": "0"}, "item-issued", "no year 0"),
        ({"issued": "in press"}, "item-issued", "in digits"),
        ({"issued": "-6-8"}, "item-issued", "Give the year, too."),
        ({"issued": "2010--8"}, "item-issued", "Give the month"),
        ({"title": "a\x00b"}, "item-title", "Null characters"),
        ({"names": [{"family": "Doe", "literal": "WHO"}]}, "names", "Row 1: give the name of"),
        ({"names": [{"role": "boss", "family": "Doe"}]}, "names", "Row 1: choose what part"),
        ({"names": [KEELY, {"suffix": "Jr."}]}, "names", "Row 2: give the name."),
        ({"kind": "journal"}, "type", "Select a valid choice"),
        ({"own_key": "two words"}, "key", "Letters, digits"),
        ({"own_archived_on": "2026-11-03"}, "archived_url", "Give the address of the copy"),
        ({"own_archived_url": "https://example.org/"}, "archived_url", "web.archive.org"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_stays_typed(add, sent, field, said):
    response = add(**{"title": "On being found", "volume": "77"} | sent)
    assert response.status_code == 200
    assert said in str(errors(response)[field])
    assert 'value="77"' in response.content.decode()
    assert not Reference.objects.exists()


def test_a_work_needs_something_to_be_found_by(add):
    assert "needs a title" in str(errors(add(names=[]))["item-title"])


def test_a_doi_that_is_here_already_is_refused_with_its_key(add, kolmes):
    make_reference("other", DOI="10.1000/abc")
    response = add(title="Something else", DOI="10.1000/ABC")
    assert errors(response)["item-DOI"] == ["The library has this DOI already, as @other."]


def test_a_likely_copy_is_asked_about_once(add, kolmes):
    sent = {"title": kolmes.title, "issued": "2010"}
    response = add(**sent)
    assert [each.reference for each in response.context["duplicates"]] == [kolmes]
    assert "add_anyway" in response.content.decode()
    assert Reference.objects.count() == 1
    assert add(**sent, own_add_anyway="on").status_code == 302
    assert Reference.objects.count() == 2


def test_nobody_is_asked_again_while_what_tells_works_apart_stays(change, kolmes):
    make_reference()
    assert change(kolmes, **{"item-volume": "3"}).status_code == 302


def test_a_copy_that_is_private_to_somebody_is_not_told(add, colleague):
    save_reference(
        item={"type": "personal_communication", "title": "Our talk", "author": [KEELY]},
        by=colleague,
    )
    assert add(kind="personal_communication", title="Our talk").status_code == 302


def test_what_somebody_changed_meanwhile_is_written_over_knowingly(change, kolmes, editor):
    seen = digest_of(kolmes)
    save_reference(item={**kolmes.item, "volume": "3"}, by=editor, reference=kolmes)
    response = change(kolmes, seen=seen, **{"item-volume": "4"})
    assert "Save it again to write over theirs." in str(errors(response)["__all__"])
    newest = response.context["form"]["seen"].value()
    assert change(kolmes, seen=newest, **{"item-volume": "4"}).status_code == 302
    kolmes.refresh_from_db()
    assert kolmes.item["volume"] == "4"


def test_the_fields_of_a_type_are_shown_without_a_script_and_nothing_is_stored(as_author, address):
    sent = filled(kind="legal_case", title="Tarasoff v. Regents", issued="tomorrow") | {"look": "1"}
    response = as_author.post(address("add"), sent)
    form = response.context["form"]
    assert [field.name for field in form.first_fields()][:3] == [
        "item-title",
        "item-issued",
        "item-volume",
    ]
    assert form["item-container-title"].label == "Reporter"
    assert not form.errors
    assert 'value="tomorrow"' in response.content.decode()
    assert not Reference.objects.exists()


def test_a_title_in_sentence_case_is_taken_without_a_script(as_author, address):
    sent = filled(title="On Being Found: A Study") | {"use_title": "1"}
    response = as_author.post(address("add"), sent)
    assert "On being found: A study" in response.context["form"]["item-title"].value()
    assert not Reference.objects.exists()


def test_names_keep_the_order_they_are_sent_in(add):
    add(title="x", names=[{"family": "B"}, {"family": "A"}, {"family": ""}])
    assert Reference.objects.get().item["author"] == [{"family": "B"}, {"family": "A"}]


def test_editors_fields_are_not_in_the_form_of_a_clinician(as_author, address, author):
    form = as_author.get(address("add")).context["form"]
    assert not {"is_listed", "notice", "notice_url", "page", "private_note"} & form.fields.keys()
    as_author.post(address("add"), filled(title="x") | {"is_listed": "on", "private_note": "y"})
    reference = Reference.objects.get()
    assert (reference.is_listed, reference.private_note) == (False, "")


def test_people_known_here_are_chosen(as_author, address, author):
    person = author.colloquy_person
    as_author.post(address("add"), filled(title="x") | {"people": [person.pk]})
    assert list(Reference.objects.get().people.all()) == [person]
