"""Names found in texts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from hubcli.words.names import Names

CHINESE = st.text("东西南北", min_size=1, max_size=9)


@given(names=st.sets(CHINESE, min_size=1, max_size=20), text=CHINESE)
def test_of_names_that_begin_alike_the_longest_is_found(names: set[str], text: str) -> None:
    longest_first = sorted(names, key=len, reverse=True)
    found = [mention.of for mention in Names({name: name for name in names}, proper=True).find(text)]
    assert found == re.findall("|".join(longest_first), text)
