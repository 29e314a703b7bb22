"""Editions of a text laid side by side: every passage that is still there is found, and only once."""

from hypothesis import example, given
from hypothesis import strategies as st

from hubcli.sources.alignment import aligned
from hubcli.sources.editions import compare

TEXTS = st.lists(st.sampled_from("abcdefgh"), max_size=12)


@given(TEXTS, TEXTS)
@example(["c", "a", "b", "a"], ["a", "a", "c"])
def test_what_is_paired_is_the_same_and_paired_once(old: list[str], new: list[str]) -> None:
    numbers = aligned(old, new)
    assert all(old[one - 1] == new[other - 1] for one, other in numbers.items())
    assert len(set(numbers.values())) == len(numbers)
    editions = compare(old, new)
    assert {*editions.same, *editions.edited, *editions.removed} == set(range(1, len(old) + 1))
    assert {*editions.same.values(), *editions.edited.values(), *editions.added} == set(range(1, len(new) + 1))


@given(st.lists(st.integers(), unique=True, max_size=30), st.data())
def test_all_that_stays_in_order_is_found(old: list[int], data: st.DataObject) -> None:
    kept = [one for one in old if data.draw(st.booleans())]
    new = [str(one) for one in kept]
    for _ in range(data.draw(st.integers(0, 5))):
        new.insert(data.draw(st.integers(0, len(new))), "new")
    numbers = aligned([str(one) for one in old], new)
    assert {old[one - 1]: new[other - 1] for one, other in numbers.items()} == {one: str(one) for one in kept}


def test_a_passage_that_went_elsewhere_is_found_if_it_is_there_once() -> None:
    assert aligned(list("abcde"), list("bcdea")) == {2: 1, 3: 2, 4: 3, 5: 4, 1: 5}
    assert aligned(list("abcd"), list("bcdaa")) == {2: 1, 3: 2, 4: 3}


def test_edited_passages_are_paired_by_likeness_not_by_number() -> None:
    old = ["The first passage of a text.", "Laboratories are few in the north.", "The end."]
    new = ["A head.", "The first passage of this text.", "Laboratories are fewer in the north.", "The end."]
    assert compare(old, new).edited == {1: 2, 2: 3}
