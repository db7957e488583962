"""How input is matched with vocabulary entries, and the message if nothing matches."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.catalogue import everyday_words, lookup
from tearjerk.catalogue.lookup import AFTERTASTE, ENTRY_KINDS, GENRE, THEME, WARNING, EntryKind, find, fold
from tearjerk.errors import UsageError


def error_sentence(kind: EntryKind, typed: str) -> str:
    with pytest.raises(UsageError) as caught:
        find(kind, typed)
    return caught.value.sentence


@pytest.mark.parametrize("kind", ENTRY_KINDS, ids=lambda kind: kind.noun)
def test_every_entry_is_found_by_id_and_by_both_labels(kind: EntryKind) -> None:
    for entry in kind.entries.values():
        for typed in (entry.id, entry.id.upper(), entry.label, entry.id.replace("-", " ")):
            assert find(kind, typed) == entry.id
        assert find(kind, entry.label_ko) in kind.entries


def test_decomposed_hangul_is_understood() -> None:
    assert find(THEME, normalize("NFD", "가족")) == "family"


@pytest.mark.parametrize(
    ("kind", "typed", "meant"),
    [
        (THEME, "dog", "animals"),
        (THEME, "강아지", "animals"),
        (THEME, "개", "animals"),
        (THEME, "Mum", "mother"),
        (THEME, "엄마", "mother"),
        (THEME, "grand-ma", "grandparents"),
        (THEME, "할머니", "grandparents"),
        (THEME, "시간 여행", "time"),
        (THEME, "cancer", "terminal-illness"),
        (THEME, "funerals", "loss"),
        (WARNING, "rape", "sexual-violence"),
        (WARNING, "강간", "sexual-violence"),
        (WARNING, "dead child", "child-death"),
        (WARNING, "자식의죽음", "child-death"),
        (WARNING, "pet death", "animal-death"),
        (WARNING, "mother-death", "parent-death"),
        (WARNING, "암", "terminal-illness"),
        (WARNING, "suicides", "suicide"),
        (GENRE, "anime", "animation"),
        (GENRE, "다큐", "documentary"),
    ],
)
def test_everyday_words_mean_an_entry(kind: EntryKind, typed: str, meant: str) -> None:
    assert find(kind, typed) == meant


@pytest.mark.parametrize(
    ("kind", "typed", "suggested"),
    [
        (THEME, "famly", "'family'"),
        (THEME, "sad", "'loss', 'separation' or 'terminal-illness'"),
        (THEME, "single dad", "'father'"),
        (THEME, "sad music", "'loss', 'separation', 'terminal-illness' or 'music'"),
        (WARNING, "grief", "'parent-death', 'partner-death' or 'child-death'"),
        (WARNING, "sexual", "'child-sexual-abuse' or 'sexual-violence'"),
        (WARNING, "child sexual", "'child-sexual-abuse'"),
        (WARNING, "imprisonment", "'wrongful-execution'"),
        (WARNING, "학대", "'animal-cruelty' or 'child-abuse'"),
        (WARNING, "dog", "'animal-death' or 'animal-cruelty'"),
        (WARNING, "강아지죽음", "'animal-death'"),
        (
            WARNING,
            "accident",
            "'disaster', 'parent-death', 'child-death', 'partner-death' or 'medical-procedures'",
        ),
        (WARNING, "abortion", "'pregnancy-loss' or 'medical-procedures'"),
        (GENRE, "sad", "'drama', 'romance' or 'family'"),
        (GENRE, "documentery", "'documentary'"),
        (THEME, "age", "'old-age', 'coming-of-age' or 'late-love'"),
        (THEME, "first", "'first-love'"),
        (AFTERTASTE, "bittersweat", "'bittersweet'"),
        (AFTERTASTE, "달콤", "'bittersweet'"),
    ],
)
def test_unknown_words_get_suggestions_by_meaning_or_spelling(
    kind: EntryKind, typed: str, suggested: str
) -> None:
    assert error_sentence(kind, typed) == f"No {kind.noun} '{typed}'. Did you mean {suggested}?"


def test_words_that_are_spelled_only_vaguely_alike_are_not_suggested() -> None:
    assert "gore" not in error_sentence(WARNING, "grief")
    assert "self-harm" not in error_sentence(WARNING, "crying")


def test_for_a_word_from_another_vocabulary_its_option_is_named() -> None:
    assert error_sentence(THEME, "comedy") == "No theme 'comedy', but there is --genre comedy."
    assert (
        error_sentence(GENRE, "bittersweet")
        == "No genre 'bittersweet', but there is --aftertaste bittersweet."
    )


@pytest.mark.parametrize(
    ("kind", "typed"),
    [(WARNING, "violence"), (WARNING, "deaths"), (WARNING, "abuse"), (WARNING, "폭력"), (THEME, "old")],
)
def test_every_entry_that_contains_the_word_is_suggested(kind: EntryKind, typed: str) -> None:
    suggested = re.findall(r"'([a-z-]+)'", error_sentence(kind, typed).partition("mean")[2])
    containing = [
        entry.id
        for entry in kind.entries.values()
        if typed.removesuffix("s") in entry.id.split("-") or typed in entry.label_ko
    ]
    assert containing
    assert suggested[: len(containing)] == containing


def test_short_words_in_labels_are_not_suggested() -> None:
    assert error_sentence(WARNING, "of") == "No warning 'of'. `tearjerk warnings` lists them all."


def test_a_few_entries_are_all_named() -> None:
    assert (
        error_sentence(AFTERTASTE, "happy")
        == "No aftertaste 'happy'. Choose from: warm, bittersweet, devastating, harrowing."
    )


@pytest.mark.parametrize("kind", [THEME, GENRE, WARNING], ids=lambda kind: kind.noun)
def test_without_suggestions_the_command_that_lists_all_entries_is_named(kind: EntryKind) -> None:
    assert error_sentence(kind, "xyzzyq") == f"No {kind.noun} 'xyzzyq'. `{kind.list_command}` lists them all."


@given(st.sampled_from(ENTRY_KINDS), st.text())
def test_no_answer_is_too_long(kind: EntryKind, typed: str) -> None:
    try:
        assert find(kind, typed) in kind.entries
    except UsageError as error:
        answer = error.sentence.removeprefix(f"No {kind.noun} '{typed}'")
        assert len(re.findall(r"'[a-z-]+'", answer)) <= lookup.MAX_SUGGESTIONS
        assert len(answer) < 120


@pytest.mark.parametrize("kind", [THEME, GENRE, WARNING], ids=lambda kind: kind.noun)
def test_each_everyday_word_means_exactly_one_entry(kind: EntryKind) -> None:
    words, related = everyday_words.EVERYDAY_WORDS[kind.noun], everyday_words.RELATED_ENTRIES[kind.noun]
    assert set(words) == set(kind.entries)
    assert {entry for line in related.values() for entry in line.split()} <= set(kind.entries)
    assert all(len(line.split()) <= lookup.MAX_SUGGESTIONS for line in related.values())
    folded = [fold(word) for line in words.values() for word in line.split("|")]
    assert len(folded) == len(set(folded)), {word for word in folded if folded.count(word) > 1}
    assert set(folded).isdisjoint(lookup.ids_by_label(kind.entries))
    assert all(word == fold(word) for word in related), "related words must be stored folded"


def test_at_most_five_entries_are_suggested() -> None:
    assert len(re.findall(r"'[a-z-]+'", error_sentence(WARNING, "death violence").partition("mean")[2])) == 5
