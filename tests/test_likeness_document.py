"""The promise: docs/likeness.md repeats numbers of the code, and none of them is another than the code's."""

import re

from tearjerk.likeness import comparison, critique, parts, recommend, similar
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.similarity import WEIGHTS
from tearjerk.measure import concepts as counting
from tearjerk.measure.counting import MIN_REVIEWS_EARLIER
from tests.conftest import ROOT

DOCUMENT = (ROOT / "docs" / "likeness.md").read_text(encoding="utf-8")


def test_the_table_of_weights_is_that_of_the_code_the_heaviest_first() -> None:
    table = DOCUMENT.split("## What is compared")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([a-z]+) \| (\d\.\d\d) \|", table, re.MULTILINE)
    assert {part: float(weight) for part, weight in rows} == WEIGHTS
    assert [float(weight) for _, weight in rows] == sorted(WEIGHTS.values(), reverse=True)


def test_its_sentences_have_the_numbers_of_the_code() -> None:
    for sentence in (
        f"halves with each {'ten' if parts.HALVING_YEARS == 10 else parts.HALVING_YEARS} years between",
        f"to 0 at {parts.MAX_SHARE_DIFFERENCE * 100:.0f} viewers in 100 apart",
        f"{similar.BALANCE:.2f} times likeness to the film you named, less {1 - similar.BALANCE:.2f} times",
        f"lists {len(CONCEPTS)} concepts",
        f"where the film has {MIN_REVIEWS_EARLIER} reviews there, else in that of 2015 where it has {counting.MIN_REVIEWS}",
        f"which counts for {counting.PRIOR_REVIEWS} reviews",
        f"more than {'a quarter' if counting.MAX_TITLE_PART == 0.25 else counting.MAX_TITLE_PART} of all mentions",
        f"means {comparison.MIN_TALK_SHARE * 100:.0f} reviews in 100 or more, and {'four' if comparison.MIN_TALK_LIFT == 4 else comparison.MIN_TALK_LIFT} times the usual",
        f"'nearly as many' within {comparison.MAX_NEAR_DIFFERENCE * 100:.0f} viewers in 100",
        f"at least {critique.MIN_SHARE_DIFFERENCE * 100:.0f} viewers in 100 fewer in tears",
        f"with fewer than {'three' if recommend.MIN_SURE_RATINGS == 3 else recommend.MIN_SURE_RATINGS} it says",
    ):
        assert sentence in DOCUMENT
