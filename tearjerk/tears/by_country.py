"""Viewers in tears by country, decade and theme: Korean films compared with others, and with each other."""

from collections.abc import Iterable, Sequence
from math import sqrt

from msgspec import Struct

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import THEMES
from tearjerk.tears.ranking import CountedFilm

MIN_TEARFUL_PER_CENT = 10
"""Minimum percentage of viewers in tears for a film to count as tearful; the lower bound of cry level 3."""
MIN_GROUP_FILMS = 25
"""Minimum size of a group of films by country or decade; for a theme, half as many are enough."""
Z_95 = 1.96
"""Half the width of a 95% interval, in standard errors."""
COUNTRY_NAMES = {
    "한국": "Korea", "미국": "the United States", "일본": "Japan", "영국": "the United Kingdom", "프랑스": "France",
    "중국": "China", "홍콩": "Hong Kong", "대만": "Taiwan", "독일": "Germany", "스페인": "Spain",
    "인도": "India", "이탈리아": "Italy", "캐나다": "Canada",
}  # fmt: skip
"""Country name in the corpora → English name; other countries are not compared."""

CAUTIONS = (
    "All of these viewers wrote on one Korean website, which has only those foreign films that were imported,"
    " and those are mostly well-loved ones.",
    "The figures by theme cover only films in the catalogue, which were chosen because they make people cry: compare them"
    " with each other, not with those by country or decade.",
)


class GroupShare(Struct, frozen=True):
    """Number of films of a country or decade, and the share of them that is tearful, with its 95% interval."""

    name: str
    films: int
    tearful: int
    share: float
    low: float
    high: float


class ThemeShare(Struct, frozen=True):
    """Number of measured films with a premise theme, and the mean share of viewers in tears, with its 95% interval."""

    theme: str
    films: int
    share: float
    low: float
    high: float


class Overview(Struct, frozen=True):
    """The answer of `why` without a title.

    Countries and themes are sorted by share, highest first, and decades by time.
    """

    sentence: str
    countries: tuple[GroupShare, ...]
    decades: tuple[GroupShare, ...]
    themes: tuple[ThemeShare, ...]
    cautions: tuple[str, ...] = CAUTIONS

    def lines(self) -> list[str]:
        """Return the plain form: the sentence, lines of tab-separated values, and the cautions.

        The values are kind, name, films, percentage and interval.
        """
        rows = [
            *(("country", group) for group in self.countries),
            *(("decade", group) for group in self.decades),
        ]
        lines = [self.sentence]
        lines += [
            f"{kind}\t{group.name}\t{group.films}\t{_share_with_interval(group)}" for kind, group in rows
        ]
        lines += [
            f"theme\t{theme_share.theme}\t{theme_share.films}\t{_share_with_interval(theme_share)}"
            for theme_share in self.themes
        ]
        return [*lines, *self.cautions]


def _share_with_interval(group: GroupShare | ThemeShare) -> str:
    return f"{100 * group.share:.1f}\t{100 * group.low:.1f} to {100 * group.high:.1f}"


def overview(counted_films: Sequence[CountedFilm], catalogue: Iterable[Film]) -> Overview:
    """Summarise the counted films by country, the Korean ones by decade, and the measured films of the catalogue by theme."""
    of_one_country = [film for film in counted_films if film.country in COUNTRY_NAMES]
    countries = _group_shares((COUNTRY_NAMES[film.country or ""], film) for film in of_one_country)
    korean = [film for film in of_one_country if film.country == "한국" and film.year is not None]
    decades = _group_shares((f"{(film.year or 0) // 10 * 10}s", film) for film in korean)
    return Overview(
        _sentence(countries),
        tuple(sorted(countries, key=lambda group: (-group.share, group.name))),
        tuple(sorted(decades, key=lambda group: group.name)),
        _theme_shares(catalogue),
    )


def _sentence(countries: Sequence[GroupShare]) -> str:
    found = {group.name: group for group in countries}
    korea, others = (
        found.get("Korea"),
        [found[name] for name in ("the United States", "Japan") if name in found],
    )
    if korea is None:
        return "There are too few Korean films to draw any conclusion."
    compared = " and ".join(
        f"{100 * group.share:.1f}% of {group.films:,} from {group.name}" for group in others
    )
    return (
        f"At least one viewer in ten cried at {100 * korea.share:.1f}% of {korea.films:,} Korean films"
        + (f", compared with {compared}" if compared else "")
        + "."
    )


def _group_shares(named_films: Iterable[tuple[str, CountedFilm]]) -> list[GroupShare]:
    tearful_by_name: dict[str, list[bool]] = {}
    for name, film in named_films:
        tearful_by_name.setdefault(name, []).append(per_cent(film.share) >= MIN_TEARFUL_PER_CENT)
    return [
        GroupShare(
            name,
            len(are_tearful),
            sum(are_tearful),
            round(sum(are_tearful) / len(are_tearful), 4),
            *wilson_interval(sum(are_tearful), len(are_tearful)),
        )
        for name, are_tearful in tearful_by_name.items()
        if len(are_tearful) >= MIN_GROUP_FILMS
    ]


def wilson_interval(successes: int, trials: int) -> tuple[float, float]:
    """Return the 95% Wilson score interval of a share (Wilson, JASA 22, 1927)."""
    share = successes / trials
    middle = (share + Z_95 * Z_95 / (2 * trials)) / (1 + Z_95 * Z_95 / trials)
    half = (
        Z_95
        * sqrt(share * (1 - share) / trials + Z_95 * Z_95 / (4 * trials * trials))
        / (1 + Z_95 * Z_95 / trials)
    )
    return round(max(0.0, middle - half), 4), round(middle + half, 4)


def _theme_shares(catalogue: Iterable[Film]) -> tuple[ThemeShare, ...]:
    measured = [(film, film.tears.share) for film in catalogue if film.tears is not None]
    found = []
    for theme in THEMES:
        shares = [share for film, share in measured if theme in film.premise_themes]
        if len(shares) < MIN_GROUP_FILMS // 2:
            continue
        mean = sum(shares) / len(shares)
        deviation = sqrt(sum((share - mean) ** 2 for share in shares) / (len(shares) - 1))
        half = Z_95 * deviation / sqrt(len(shares))
        found.append(
            ThemeShare(
                theme, len(shares), *(round(value, 4) for value in (mean, max(0.0, mean - half), mean + half))
            )
        )
    return tuple(sorted(found, key=lambda theme_share: (-theme_share.share, theme_share.theme)))
