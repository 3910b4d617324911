"""What the tests of citations share."""

import pytest

from hub.citations.models import Citation
from tests.factories import make_reference


@pytest.fixture
def kolmes(db):
    """A journal article that nobody cites."""
    return make_reference("kolmes2010")


@pytest.fixture
def cite():
    """Write the row that says that a page cites a work, as reading its text does."""

    def cite(page, reference, version=Citation.Version.LIVE, position=0):
        return Citation.objects.create(
            page=page, reference=reference, version=version, position=position
        )

    return cite
