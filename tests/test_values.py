"""The formats of filter values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.errors import UsageError
from tearjerk.selection.values import (
    Range,
    parse_certificate,
    parse_level_range,
    parse_minutes,
    parse_year_range,
    split_values,
)


@pytest.mark.parametrize(
    ("typed", "low", "high"), [("5", 5, 5), ("4+", 4, 5), ("2-3", 2, 3), (" 1 - 5 ", 1, 5), ("2–3", 2, 3)]
)
def test_levels_are_parsed(typed: str, low: int, high: int) -> None:
    assert parse_level_range(typed) == Range(low, high)


@pytest.mark.parametrize(
    "typed", ["0", "6", "9", "-1", "3-2", "4-", "", "a", "4++", "5.0", "٤", "99999999999999999999"]
)
def test_invalid_levels_are_rejected(typed: str) -> None:
    with pytest.raises(UsageError, match="Levels go from 1 to 5"):
        parse_level_range(typed)


def test_years_are_parsed() -> None:
    assert parse_year_range("2004") == Range(2004, 2004)
    assert parse_year_range("1998-2006") == Range(1998, 2006)
    assert 2026 in parse_year_range("2010+")
    assert parse_year_range("1900-2100") == Range(1900, 2100)
    assert parse_year_range("2004년") == Range(2004, 2004)
    assert parse_year_range("1998년~2006년") == Range(1998, 2006)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("2010s", 2010),
        ("1990s", 1990),
        ("1990S", 1990),
        ("1990's", 1990),
        ("90’s", 1990),
        ("1990년대", 1990),
        ("90s", 1990),
        ("'90s", 1990),
        ("90년대", 1990),
        ("00s", 2000),
        ("20s", 2020),
        ("30s", 1930),
    ],
)
def test_decades_are_parsed(typed: str, first: int) -> None:
    assert parse_year_range(typed) == Range(first, first + 9)


@pytest.mark.parametrize(
    "typed",
    ["1899", "2101", "1899-2000", "2000-2101", "2006-1998", "20100", "", "1890s", "2100s", "1995s", "90"],
)
def test_invalid_years_are_rejected(typed: str) -> None:
    with pytest.raises(UsageError, match="Use a form such as 2004"):
        parse_year_range(typed)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("120", 120),
        ("2h", 120),
        ("1h50m", 110),
        ("1h50", 110),
        ("90m", 90),
        ("1H 50M", 110),
        ("95min", 95),
        ("1.5h", 90),
        ("1.25 hours", 75),
        ("1:30", 90),
        ("0:45", 45),
        ("2hr", 120),
        ("2hrs", 120),
        ("2 hours", 120),
        ("1 hour", 60),
        ("90 minutes", 90),
        ("90 mins", 90),
        ("1 hour 1 minute", 61),
        ("1.5시간", 90),
    ],
)
def test_runtimes_are_parsed(typed: str, expected: int) -> None:
    assert parse_minutes(typed) == expected


@pytest.mark.parametrize(
    "typed", ["", "-5", "h", "0", "0h0m", "two hours", "1.5", "1.h", ".5h", "1:60", "1:5", "0:00", "12345678"]
)
def test_invalid_runtimes_are_rejected(typed: str) -> None:
    with pytest.raises(UsageError, match="120, 2h or 1h50m"):
        parse_minutes(typed)


@pytest.mark.parametrize(("typed", "expected"), [("all", "ALL"), ("15", "15"), ("12+", "12"), ("19세", "19")])
def test_certificates_are_parsed(typed: str, expected: str) -> None:
    assert parse_certificate(typed) == expected


@given(st.integers(1, 1000))
def test_hours_and_minutes_are_equivalent(total: int) -> None:
    assert parse_minutes(f"{total // 60}h{total % 60}m") == parse_minutes(str(total)) == total


@pytest.mark.parametrize(
    ("typed", "minutes_meant"), [("2시간", 120), ("1시간 50분", 110), ("110분", 110), ("1h 50m", 110)]
)
def test_korean_runtimes_are_parsed(typed: str, minutes_meant: int) -> None:
    assert parse_minutes(typed) == minutes_meant


@pytest.mark.parametrize(
    ("typed", "certificate"),
    [
        ("전체", "ALL"),
        ("전체관람가", "ALL"),
        ("12세", "12"),
        ("15세관람가", "15"),
        ("15세 이상 관람가", "15"),
        ("청소년관람불가", "19"),
        ("청소년 관람불가", "19"),
    ],
)
def test_korean_certificates_are_parsed(typed: str, certificate: str) -> None:
    assert parse_certificate(typed) == certificate


def test_repeatable_options_accept_commas_and_drop_duplicates() -> None:
    assert split_values(["father, prison", "music", "father"]) == ("father", "prison", "music")
    assert split_values(None) == ()


@pytest.mark.parametrize("typed", ["", " ", ",", " , "])
def test_empty_values_are_kept_to_be_rejected(typed: str) -> None:
    assert split_values([typed]) == (typed,)
