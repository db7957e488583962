"""Polars expressions for the rules of a language: does a review say that the film made someone cry?"""

from functools import reduce

import polars as pl

from tearjerk.measure.language import GAP, Language, PatternKind, union
from tearjerk.measure.regex_tokens import loosen


def says_someone_cried(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review says that the film made someone cry.

    It must pass the prefilter, and it must match either a pattern of kind ALWAYS or, once the exclusions
    are removed, one of kind TEARS.
    """
    return passes_prefilter(review, language) & (
        always_counts(review, language) | matches_tears_after_exclusions(review, language)
    )


def numeric_rating() -> pl.Expr:
    """The rating of a review if it is a finite number, else null."""
    number = pl.col("rating").cast(pl.Float64, strict=False)
    return pl.when(number.is_finite()).then(number)


def not_rated_low(low_rating: float) -> pl.Expr:
    """True unless a review has a numeric rating of `low_rating` or less."""
    return (numeric_rating() > low_rating).fill_null(value=True)


def passes_prefilter(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review passes the prefilter of a language."""
    return review.str.contains(language.prefilter)


def in_script(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review contains a letter of the language's script."""
    return review.str.contains(language.script)


def always_counts(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a pattern of kind ALWAYS matches."""
    return review.str.contains(union(language.patterns_of(PatternKind.ALWAYS)))


def matches_tears_after_exclusions(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a pattern of kind TEARS still matches once the exclusions are removed."""
    return without_exclusions(review, language).str.contains(union(language.patterns_of(PatternKind.TEARS)))


def without_exclusions(review: pl.Expr, language: Language) -> pl.Expr:
    """The review with every excluded phrase removed, one reason after the other.

    A single union of all exclusions would exceed the automaton's memory and be ten times slower; one
    expression per pattern would exceed polars' cache of 32 compiled expressions.
    """
    return reduce(
        lambda text, patterns: text.str.replace_all(union(patterns), GAP),
        language.exclusions_by_reason(),
        review,
    )


def filter_crying(prefiltered: pl.DataFrame, language: Language) -> pl.DataFrame:
    """Return the rows whose review says that the film made someone cry, from a table of prefiltered reviews.

    The rows are those that `says_someone_cried` selects, in another order and at half the cost: exclusions are
    removed only where a faster, looser expression matches, and ALWAYS is tried only on the remaining rows.
    """
    review, remaining = pl.col("review"), pl.col("remaining")
    judged = prefiltered.with_columns(remaining=review)
    for patterns in language.exclusions_by_reason():
        excluded = union(patterns)
        may_match = judged["remaining"].str.contains(loosen(excluded))
        stripped = judged.filter(may_match).with_columns(remaining.str.replace_all(excluded, GAP))
        judged = pl.concat([judged.filter(~may_match), stripped])
    matches_tears = judged["remaining"].str.contains(union(language.patterns_of(PatternKind.TEARS)))
    always = union(language.patterns_of(PatternKind.ALWAYS))
    rest = judged.filter(~matches_tears).filter(review.str.contains(loosen(always)))
    return pl.concat([judged.filter(matches_tears), rest.filter(review.str.contains(always))]).drop(
        "remaining"
    )
