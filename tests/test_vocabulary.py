"""The closed lists, as the design promises them."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest

from tearjerk.catalogue import vocabulary
from tearjerk.errors import UsageError
from tests.conftest import ROOT

DESIGN = ROOT.parent / "shared" / "design" / "vocabulary.md"


@pytest.mark.skipif(not DESIGN.exists(), reason="the design documents are not beside this checkout")
def test_every_word_of_the_design_is_here_with_its_korean_label() -> None:
    text = Path(DESIGN).read_text(encoding="utf-8")
    themes = dict(
        re.findall(r"`([a-z-]+)` ([가-힣]+(?: [가-힣]+)*)", text.split("## Themes")[1].split("## Genres")[0])
    )
    warnings = re.findall(r"(●?)`([a-z-]+)` ([^·`●\n]+(?:·[^·`●\n]+)?)", text.split("## Warnings")[1].split("**Implied**")[0])
    assert themes == {entry.id: entry.label_ko for entry in vocabulary.THEMES.values()}
    assert [(identifier, label.rstrip(" ·"), bool(mark)) for mark, identifier, label in warnings] == [
        (entry.id, entry.label_ko, entry.folded) for entry in vocabulary.WARNINGS.values()
    ]
    genres = text.split("## Genres")[1].split("`")[1].split()
    assert genres == list(vocabulary.GENRES)
    aftertastes = re.findall(r"`([a-z]+)`", text.split("## Aftertaste")[1].split("## Themes")[0])
    assert aftertastes == list(vocabulary.AFTERTASTES)


@pytest.mark.parametrize(
    "entries",
    [vocabulary.THEMES, vocabulary.RELATIONS, vocabulary.GENRES, vocabulary.WARNINGS, vocabulary.AFTERTASTES],
)
def test_every_entry_is_found_by_id_and_by_both_labels(entries: vocabulary.Vocabulary) -> None:
    for entry in entries.values():
        assert entry.meaning
        assert entry.parent is None or entry.parent in entries
        for typed in (entry.id, entry.id.upper(), entry.label, entry.id.replace("-", " ")):
            assert vocabulary.find("word", entries, typed) == entry.id
        assert vocabulary.find("word", entries, entry.label_ko) in entries


def test_a_misspelt_value_names_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"No theme 'famly'\. Did you mean 'family'\?"):
        vocabulary.find("theme", vocabulary.THEMES, "famly")


def test_hangul_taken_apart_is_understood() -> None:
    assert vocabulary.find("theme", vocabulary.THEMES, normalize("NFD", "가족")) == "family"


def test_parents_count_once() -> None:
    assert vocabulary.with_parents(("mother", "father")) == {"mother", "father", "family"}
