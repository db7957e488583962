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


@pytest.mark.parametrize(
    ("noun", "entries", "typed", "meant"),
    [
        ("theme", vocabulary.THEMES, "dog", "animals"),
        ("theme", vocabulary.THEMES, "강아지", "animals"),
        ("theme", vocabulary.THEMES, "Mum", "mother"),
        ("theme", vocabulary.THEMES, "엄마", "mother"),
        ("theme", vocabulary.THEMES, "grand-ma", "grandparents"),
        ("theme", vocabulary.THEMES, "시간 여행", "time"),
        ("warning", vocabulary.WARNINGS, "rape", "sexual-violence"),
        ("warning", vocabulary.WARNINGS, "강간", "sexual-violence"),
        ("warning", vocabulary.WARNINGS, "dead child", "child-death"),
        ("warning", vocabulary.WARNINGS, "자식의죽음", "child-death"),
        ("warning", vocabulary.WARNINGS, "pet death", "animal-death"),
        ("warning", vocabulary.WARNINGS, "mother-death", "parent-death"),
        ("warning", vocabulary.WARNINGS, "암", "terminal-illness"),
        ("genre", vocabulary.GENRES, "anime", "animation"),
    ],
)
def test_everyday_words_mean_an_entry(
    noun: str, entries: vocabulary.Vocabulary, typed: str, meant: str
) -> None:
    assert vocabulary.find(noun, entries, typed) == meant


@pytest.mark.parametrize(
    ("noun", "entries", "typed", "suggested"),
    [
        ("warning", vocabulary.WARNINGS, "grief", "parent-death"),
        ("warning", vocabulary.WARNINGS, "dog", "animal-death"),
        ("warning", vocabulary.WARNINGS, "violence", "domestic-violence"),
        ("theme", vocabulary.THEMES, "sad", "loss"),
        ("theme", vocabulary.THEMES, "famly", "family"),
    ],
)
def test_a_wrong_word_suggests_by_meaning(
    noun: str, entries: vocabulary.Vocabulary, typed: str, suggested: str
) -> None:
    with pytest.raises(UsageError) as caught:
        vocabulary.find(noun, entries, typed)
    assert f"'{suggested}'" in caught.value.sentence
    assert "gore" not in caught.value.sentence or typed == "violence"
    assert caught.value.sentence.count("'") <= 2 * (1 + vocabulary.MAX_SUGGESTIONS)


def test_everyday_words_name_entries_and_no_word_means_two() -> None:
    from tearjerk.catalogue import everyday_words

    for words, related, entries in (
        (everyday_words.THEMES, everyday_words.RELATED_THEMES, vocabulary.THEMES),
        (everyday_words.GENRES, {}, vocabulary.GENRES),
        (everyday_words.WARNINGS, everyday_words.RELATED_WARNINGS, vocabulary.WARNINGS),
    ):
        assert set(words) == set(entries)
        assert {entry for line in related.values() for entry in line.split()} <= set(entries)
        folded = [vocabulary.fold(word) for line in words.values() for word in line.split("|")]
        assert len(folded) == len(set(folded)), {word for word in folded if folded.count(word) > 1}


def test_a_word_far_from_everything_names_the_command_that_lists_them() -> None:
    with pytest.raises(UsageError, match="`tearjerk warnings` lists them all"):
        vocabulary.find("warning", vocabulary.WARNINGS, "xyzzyq")
