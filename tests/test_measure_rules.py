"""Every pattern works as its name says, as shown by its example."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.measure.language import Language, Pattern, PatternKind
from tearjerk.measure.matching import (
    always_counts,
    matches_tears_after_exclusions,
    passes_prefilter,
    says_someone_cried,
)
from tearjerk.measure.rules.korean.korean import KOREAN
from tearjerk.measure.rules.languages import LANGUAGES

PATTERNS = [(language, pattern) for language in LANGUAGES.values() for pattern in language.patterns]
each_pattern = pytest.mark.parametrize(
    ("language", "pattern"),
    PATTERNS,
    ids=[f"{language.code}: {pattern.name}" for language, pattern in PATTERNS],
)


def counts(review: str, language: Language) -> bool:
    return bool(
        pl.DataFrame({"review": [review]}).select(says_someone_cried(pl.col("review"), language)).item()
    )


@each_pattern
def test_examples_match_their_pattern(language: Language, pattern: Pattern) -> None:
    assert pl.Series([pattern.example]).str.contains(pattern.regex).item()


@each_pattern
def test_examples_count_if_their_kind_counts(language: Language, pattern: Pattern) -> None:
    assert counts(pattern.example, language) == (pattern.kind is not PatternKind.EXCLUDED)


@pytest.mark.parametrize(
    ("language", "pattern"),
    [(language, pattern) for language, pattern in PATTERNS if pattern.kind is PatternKind.EXCLUDED],
)
def test_every_exclusion_is_needed(language: Language, pattern: Pattern) -> None:
    without = language._replace(patterns=tuple(other for other in language.patterns if other is not pattern))
    assert counts(pattern.example, without)


@each_pattern
def test_no_pattern_uses_word_boundaries(language: Language, pattern: Pattern) -> None:
    assert r"\b" not in pattern.regex.lower()


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_names_are_unique_and_exclusions_have_a_reason(language: Language) -> None:
    names = [pattern.name for pattern in language.patterns]
    assert len(set(names)) == len(names)
    assert all(
        bool(pattern.reason) == (pattern.kind is PatternKind.EXCLUDED) for pattern in language.patterns
    )


@pytest.mark.parametrize(
    "review",
    [
        "두 번째인데 또 울었어요",
        "볼 때마다 운다",
        "강아지 나오는 데부터 눈물 없이는 못 본다",
        "안 울 수가 없다",
        "눈물은 났지만 억지스럽다",
        "무서워서 울었어요",
        "감동받아서울컥했음",
        "극장이 눈물바다",
        "웃다가 울다가 했네요",
        "휴지 필수, 두 통이면 됩니다",
    ],
)
def test_tears_that_are_reported_count(review: str) -> None:
    assert counts(review, KOREAN)


@pytest.mark.parametrize(
    "review",
    [
        "너무 슬퍼요 ㅠㅠㅠ",
        "기차역 장면에서 가슴이 먹먹하다",
        "바닷가 소년의 마음을 울리는 노래",
        "하나도 안 슬프고 눈물도 안 났다",
        "억지 눈물 짜내는 신파",
        "돈 아까워서 눈물 난다",
        "삼촌 춤이 너무 웃겨서 울었다",
        "주인공이 우는 장면이 좋다",
        "울며 겨자 먹기로 봤다",
        "서울의 겨울이 아름다운 영화",
        "시간이 훌쩍 지나갔다",
        "피눈물 나는 장사 이야기",
        "보는 내내 가슴이 운다",
        "눈물 나는 영화는 아니지만 좋았다",
        "쥐어짜는 눈물이 아니라서 좋았다",
        "울 각오하고 갔는데 그저 그랬다",
        "마지막 송민호의 눈물이 좋았다",
        "",
    ],
)
def test_other_tears_do_not_count(review: str) -> None:
    assert not counts(review, KOREAN)


@pytest.mark.parametrize(
    "review",
    [
        "It makes you laugh, cry and think.",
        "Enough to make a grown man cry.",
        "If the last scene does not make you cry, see a doctor.",
        "I don't usually cry, but this one did it.",
        "I wiped away a happy tear.",
        "My wife was next to me, crying her eyes out. So was I, crying my eyes out.",
        "Others brought me to tears.",
        "Brings tears to my eyes.",
        "The music is epic, the tears will flow.",
        "There were not many dry eyes in the house.",
    ],
)
def test_tears_that_are_reported_in_english_count(review: str) -> None:
    assert counts(review, LANGUAGES["en"])


@pytest.mark.parametrize(
    "review",
    [
        "This film swept the Oscars with its sweeping landscapes.",
        "A sob story about one mean sob.",
        "It had me in tears, it was so funny.",
        "They bet on who will cry in the first night.",
        "I did not cry but it is a good film.",
        "I am not the kind of person who likes musicals, but this was fun. It cries out for a sequel.",
        "Rather than make you weep, it lectures.",
        "The monster tears down the bridge and she tears up her letter.",
        "A lazy tearjerker.",
        "It bored the rest of the audience to tears.",
        "Two hours of screaming and crying.",
    ],
)
def test_other_tears_in_english_do_not_count(review: str) -> None:
    assert not counts(review, LANGUAGES["en"])


@given(
    st.lists(st.text(max_size=40) | st.sampled_from([pattern.example for _, pattern in PATTERNS]), max_size=8)
)
def test_the_rules_agree_with_their_steps_one_by_one(reviews: list[str]) -> None:
    frame = pl.DataFrame({"review": reviews}, schema={"review": pl.String})
    review = pl.col("review")
    whole = frame.select(says_someone_cried(review, KOREAN)).to_series()
    prefiltered = frame.filter(passes_prefilter(review, KOREAN))
    counted_by_tears = prefiltered.filter(matches_tears_after_exclusions(review, KOREAN)).height
    always_counted = (
        prefiltered.filter(~matches_tears_after_exclusions(review, KOREAN))
        .filter(always_counts(review, KOREAN))
        .height
    )
    assert whole.sum() == counted_by_tears + always_counted
