"""Turns the rules of a language into polars expressions: does this review say that the film made someone cry?"""

from functools import reduce

import polars as pl

from tearjerk.measure.language import GAP, Kind, Language, union
from tearjerk.measure.regex_tokens import loosened


def affirms_tears(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review affirms tears.

    The broad net must catch it; then a pattern of kind ALWAYS counts by itself, and otherwise a
    pattern of kind TEARS that is left when the exclusions are taken out.
    """
    return in_net(review, language) & (always_counts(review, language) | tears_left(review, language))


def rating() -> pl.Expr:
    """The rating of a review where it is a finite number, else null."""
    number = pl.col("rating").cast(pl.Float64, strict=False)
    return pl.when(number.is_finite()).then(number)


def rated_above(low_rating: float) -> pl.Expr:
    """True where a review is not rated low; one without a rating that is a number is not."""
    return (rating() > low_rating).fill_null(value=True)


def in_net(review: pl.Expr, language: Language) -> pl.Expr:
    """True where the broad net of a language catches a review: the cheap question asked of every review."""
    return review.str.contains(language.net)


def in_script(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a review has a letter of the language's script."""
    return review.str.contains(language.script)


def always_counts(review: pl.Expr, language: Language) -> pl.Expr:
    """True where a pattern of kind ALWAYS matches."""
    return review.str.contains(union(language.of(Kind.ALWAYS)))


def tears_left(review: pl.Expr, language: Language) -> pl.Expr:
    """True where tears are left when the exclusions are taken out."""
    return without_exclusions(review, language).str.contains(union(language.of(Kind.TEARS)))


def without_exclusions(review: pl.Expr, language: Language) -> pl.Expr:
    """The review with every excluded phrase taken out, one reason after the other.

    One union of all exclusions would outgrow the automaton's memory and be ten times slower; one
    expression a pattern would outgrow polars' cache of 32 compiled expressions.
    """
    return reduce(
        lambda text, patterns: text.str.replace_all(union(patterns), GAP), language.exclusions(), review
    )


def affirming(caught: pl.DataFrame, language: Language) -> pl.DataFrame:
    """The rows whose review affirms tears, of a table of reviews that the net has caught.

    The same rows as by `affirms_tears`, in another order and for half the cost: exclusions are taken
    out where a loosened expression, which is quicker, has found one, and ALWAYS is asked of the rest only.
    """
    review, left = pl.col("review"), pl.col("left")
    judged = caught.with_columns(left=review)
    for patterns in language.exclusions():
        excluded = union(patterns)
        maybe = judged["left"].str.contains(loosened(excluded))
        without = judged.filter(maybe).with_columns(left.str.replace_all(excluded, GAP))
        judged = pl.concat([judged.filter(~maybe), without])
    counts = judged["left"].str.contains(union(language.of(Kind.TEARS)))
    always = union(language.of(Kind.ALWAYS))
    rest = judged.filter(~counts).filter(review.str.contains(loosened(always)))
    return pl.concat([judged.filter(counts), rest.filter(review.str.contains(always))]).drop("left")
