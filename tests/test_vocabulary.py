"""Every entry of a vocabulary has a meaning, and parents count once."""

import pytest

from tearjerk.catalogue import vocabulary


@pytest.mark.parametrize(
    "entries",
    [vocabulary.THEMES, vocabulary.RELATIONS, vocabulary.GENRES, vocabulary.WARNINGS, vocabulary.AFTERTASTES],
)
def test_every_entry_has_a_meaning_and_an_existing_parent(entries: vocabulary.Vocabulary) -> None:
    for entry in entries.values():
        assert entry.meaning
        assert entry.parent is None or entry.parent in entries


def test_parents_count_once() -> None:
    assert vocabulary.with_parents(("mother", "father")) == {"mother", "father", "family"}
