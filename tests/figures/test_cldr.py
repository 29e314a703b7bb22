"""The names of currencies and measures are those that Babel has from CLDR."""

import json

import babel
import pytest
from cldr_table import TABLE, table

KEPT = json.loads(TABLE.read_text(encoding="utf-8"))


@pytest.mark.skipif(babel.__version__ != KEPT["babel"], reason="the names are those of another release of Babel")
def test_the_kept_names_are_what_babel_says() -> None:
    assert table() == KEPT
