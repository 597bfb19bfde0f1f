"""`dev.py ordeal R1 --runs 1000`, `dev.py ordeal stocktake --things 2000`: the long runs of the reliability tests; tests/ordeals/test_*.py run a short slice."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.ordeals import stocktake
from tests.ordeals.killed import ordeal


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("name", choices=["R1", "stocktake"])
    asked.add_argument("--runs", type=int, default=100)
    asked.add_argument("--things", type=int, default=2000, help="of a stock-take")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.name == "stocktake":
            said = stocktake.with_server(Path(folder), given.things, given.seed)
            print(said)
            return 0 if stocktake.well(said) else 1
        said = ordeal(Path(folder), given.runs, given.seed)
    print(said)
    return 0 if said["lost"] == said["corrupt"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
