"""The benchmarks measure only programs that ran, and every file of queries has a known use."""

import os
import subprocess
import sys

import pytest

from tearjerk.catalogue import loading
from tools.benchmarks.search import phrased_templates
from tools.benchmarks.search.queries import (
    EARLY_FILES,
    HELD_OUT_FILES,
    PHRASED_FILES,
    PHRASED_REPORTING_FILES,
    QUERIES_FOLDER,
    TUNING_FILES,
    not_tuned_on,
    read_queries,
)
from tools.benchmarks.startup import measure_seconds

KILL_ITSELF = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"


def test_a_program_that_was_killed_is_not_measured() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        measure_seconds([sys.executable, "-c", KILL_ITSELF], dict(os.environ))
    assert measure_seconds([sys.executable, "-c", "raise SystemExit(1)"], dict(os.environ)) > 0


def test_every_file_of_queries_is_listed_once() -> None:
    listed = [*EARLY_FILES, *HELD_OUT_FILES, *PHRASED_FILES, *PHRASED_REPORTING_FILES, *TUNING_FILES]
    assert sorted(listed) == sorted(path.name for path in QUERIES_FOLDER.glob("*.tsv"))


def test_a_query_that_was_tuned_on_is_not_reported() -> None:
    films = loading.load()
    reported = read_queries(films, PHRASED_REPORTING_FILES)[0]
    left_out = {query.text for query in reported} - {query.text for query in not_tuned_on(reported)}
    assert "봉준호" in left_out  # typed by a stranger before and by another one later
    assert 10 < len(left_out) < len(reported) / 5


def test_queries_with_more_than_a_title_are_whole() -> None:
    for queries in (
        phrased_templates.TUNING_FOREIGN_QUERIES,
        phrased_templates.REPORTING_FOREIGN_QUERIES,
        phrased_templates.TUNING_PEOPLE_QUERIES,
        phrased_templates.REPORTING_PEOPLE_QUERIES,
    ):
        assert [query for query in queries if query != query.strip()] == []
    for name in (*PHRASED_REPORTING_FILES, "phrased-tuning.tsv"):
        rows = [line.split("\t") for line in (QUERIES_FOLDER / name).read_text("utf-8").splitlines()]
        assert [query for _, query, *_ in rows[1:] if query != query.strip()] == [], name
