"""The fuzz targets for a moment each; ``fuzz/run.py`` runs them for as long as one likes."""

from __future__ import annotations

import random

import pytest

from fuzz.targets import check, mutated, seeds

_RUNS = 25


@pytest.mark.parametrize("name", sorted(seeds()))
def test_no_mutation_breaks_a_reader(name: str) -> None:
    """Mutated exports crash nothing, and what is read of them is lawful."""
    seed = seeds()[name]
    assert check(seed, seed.data)
    for number in range(_RUNS):
        check(seed, mutated(seed.data, random.Random(number)))
