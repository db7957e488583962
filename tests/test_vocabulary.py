"""The closed lists of words, and how what is typed finds an entry."""

from unicodedata import normalize

import pytest

from tearjerk.catalogue import vocabulary
from tearjerk.errors import UsageError


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
