"""Random faults of every kind in copies of the sample base: each is named rightly, and no other fact with it."""

from pathlib import Path

import pytest
from faults import KINDS, Fault, Faulty
from first_run import some
from project import SAMPLE, SOURCES

from hubcli.base.compiled.cache import open_store
from hubcli.sources.passages import Texts

EACH = 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_fault_is_named_and_nothing_else(kind: str, tmp_path: Path) -> None:
    with open_store(SAMPLE) as store:
        faulty = Faulty(store, Texts(SOURCES), tmp_path, seed=len(kind))
        for _ in some(range(EACH)):
            fault = faulty.fault(kind)
            assert not faulty.wrong(fault), fault.about


def test_a_copy_without_a_fault_is_clean(tmp_path: Path) -> None:
    with open_store(SAMPLE) as store:
        faulty = Faulty(store, Texts(SOURCES), tmp_path, seed=1)
        assert faulty.named(Fault("none", "")) == {}
