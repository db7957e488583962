"""Turns the rules of a language into polars expressions: does this review say that the film made someone cry?"""

from functools import reduce
from itertools import groupby

import polars as pl

from tearjerk.measure.language import Kind, Language, Pattern

GAP = " # "
"""What stands where an exclusion stood: no letter of either script, so that nothing grows together over it."""


NOTHING = r"[^\s\S]"
"""Matches no text: an empty expression would match every one."""


def affirms_tears(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review affirms tears.

    The broad net must catch it; then a pattern of kind ALWAYS counts by itself, and otherwise a
    pattern of kind TEARS that is left when the exclusions are taken out.
    """
    return in_net(review, language) & (always_counts(review, language) | tears_left(review, language))


def rated_above(low_rating: float) -> pl.Expr:
    """True where a review is not rated low; one without a rating that is a number is not."""
    return pl.col("rating").cast(pl.Float64, strict=False).fill_null(low_rating + 1) > low_rating


def in_net(review: pl.Expr, language: Language) -> pl.Expr:
    """True where the broad net of a language catches a review: the cheap question asked of every review."""
    return review.str.contains(language.net)


def in_script(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review has a letter of the language's script."""
    return review.str.contains(language.script)


def always_counts(review: pl.Expr, language: Language) -> pl.Expr:
    """True where tears are told with a negation."""
    return review.str.contains(_union(language.of(Kind.ALWAYS)))


def tears_left(review: pl.Expr, language: Language) -> pl.Expr:
    """True where tears are left when the exclusions are taken out."""
    return without_exclusions(review, language).str.contains(_union(language.of(Kind.TEARS)))


def without_exclusions(review: pl.Expr, language: Language) -> pl.Expr:
    """The review with every excluded phrase taken out, one reason after the other.

    One union of all exclusions would outgrow the automaton's memory and be ten times slower; one
    expression a pattern would outgrow polars' cache of 32 compiled expressions.
    """
    grouped = groupby(language.of(Kind.EXCLUDED), key=lambda pattern: pattern.reason)
    return reduce(lambda text, group: text.str.replace_all(_union(tuple(group[1])), GAP), grouped, review)


def _union(patterns: tuple[Pattern, ...]) -> str:
    return "|".join(f"(?:{pattern.regex})" for pattern in patterns) or NOTHING
