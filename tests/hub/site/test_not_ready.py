"""A site that is not set up says to its operator what to run."""

from django.db import OperationalError, ProgrammingError

from hub.site.middleware import TellTheOperator


def test_an_empty_database_tells_the_operator_what_to_run(rf):
    error = ProgrammingError('relation "wagtailcore_site" does not exist')
    answer = TellTheOperator(lambda request: None).process_exception(rf.get("/"), error)
    assert answer.status_code == 503
    assert "python manage.py migrate" in answer.content.decode()


def test_a_site_that_was_not_set_up_tells_the_operator_what_to_run(client, db):
    """Migrated, but nobody has made a home page: Wagtail's own welcome page has no template."""
    response = client.get("/")
    assert response.status_code == 503
    assert "python manage.py set_up_site" in response.content.decode()


def test_a_database_out_of_reach_tells_the_operator(rf):
    answer = TellTheOperator(lambda request: None).process_exception(
        rf.get("/"), OperationalError("connection failed")
    )
    assert answer.status_code == 503
    assert "cannot reach its database" in answer.content.decode()


def test_any_other_error_is_left_alone(rf):
    handler = TellTheOperator(lambda request: None)
    assert handler.process_exception(rf.get("/"), ValueError("no")) is None
