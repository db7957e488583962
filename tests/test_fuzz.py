"""Damaged inputs, a few of each kind on every run; `python -m tools.fuzz` tries many more."""

import os
from importlib import import_module

import pytest

from tools.fuzz.__main__ import TARGETS, generator

SEED = int(os.environ.get("FUZZ_SEED", "2"))


@pytest.mark.parametrize("number", range(12))
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_that_a_file_holds_breaks_the_program(target: str, number: int) -> None:
    import_module(f"tools.fuzz.{target}").attempt(generator(target, SEED, number))
