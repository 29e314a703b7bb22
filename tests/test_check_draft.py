"""`check-draft`: what must and must not be found in drafts of both languages."""

from collections.abc import Iterator

import pytest
from conftest import SAMPLE, TESTS
from drafting import Case, cases

from hubcli.base.cache import open_store
from hubcli.base.store import Store

DRAFTS = TESTS / "drafts"
RIGHT_DRAFTS, WRONG_DRAFTS = ("right.en", "right.zh"), ("wrong.en", "wrong.zh")
FLOOR = 0.95


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample base, for all tests here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUBCLI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        with open_store(SAMPLE) as store:
            yield store


@pytest.mark.parametrize("name", [*RIGHT_DRAFTS, *WRONG_DRAFTS])
def test_what_stands_below_each_paragraph_is_found(name: str, base: Store) -> None:
    missed = [case for case in cases(DRAFTS / f"{name}.md", base) if not case.is_exact]
    assert not missed, "\n".join(f"{case.line}: {case.text}: {case.findings}" for case in missed)


def test_precision_and_recall_stay_above_the_floor(base: Store) -> None:
    every = [case for name in (*RIGHT_DRAFTS, *WRONG_DRAFTS) for case in cases(DRAFTS / f"{name}.md", base)]
    assert precision(every) >= FLOOR
    assert recall(every) >= FLOOR


def precision(found: list[Case]) -> float:
    """How many of the paragraphs reported are wrong."""
    reported = [case for case in found if case.is_reported]
    return sum(case.is_wrong for case in reported) / len(reported)


def recall(found: list[Case]) -> float:
    """How many of the wrong paragraphs are reported."""
    wrong = [case for case in found if case.is_wrong]
    return sum(case.is_reported for case in wrong) / len(wrong)
