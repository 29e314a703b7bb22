"""Two hundred random faults in copies of the shipped base: each must be named rightly, and no other fact with it.

Needs the texts of the shipped base: `python tests/benchmarks/seeded_faults.py --sources DIR [--count 200] [--seed 1]`.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "kit"))
from faults import KINDS, Faulty

from hubcli.base.compiled.cache import open_store
from hubcli.base.folder import base_folder
from hubcli.sources.passages import Texts


def main() -> None:
    """Print what was named wrongly and a count by kind; exit with 1 if anything was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--base", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    right: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name, open_store(base_folder(options.base)) as store:
        faulty = Faulty(store, Texts(options.sources), Path(name), options.seed)
        kinds = list(KINDS)
        for number in range(options.count):
            fault = faulty.fault(kinds[number % len(kinds)])
            wrong = faulty.wrong(fault)
            print(*wrong, sep="\n", end="\n" if wrong else "")
            right[fault.kind] += not wrong
    print(f"named rightly: {right.total()} of {options.count}; {dict(right)}")
    sys.exit(right.total() < options.count)


if __name__ == "__main__":
    main()
