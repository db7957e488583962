"""Build one SQL query that counts reviews as `tearjerk.measure.counting` does, from the same rules.

sqlglot writes it in the dialect of the engine.
"""

from collections.abc import Sequence
from typing import cast

from sqlglot import exp, parse_one

from tearjerk.measure.language import GAP, Language, PatternKind
from tearjerk.measure.ratings import MAX_LOW_RATING_FRACTION, RATING_SCALES
from tearjerk.measure.sql.engines import Engine
from tearjerk.measure.sql.regexes import translate_regex, union

COUNT_SQL = """
WITH threshold AS (
  SELECT :low_rating AS low_rating FROM (SELECT MAX(:rating) AS highest FROM reviews) AS ratings
), with_text AS (
  SELECT film, :rating AS rating, CAST(review AS TEXT) AS review
  FROM reviews
  WHERE REGEXP_LIKE(CAST(review AS TEXT), :text) AND REGEXP_LIKE(CAST(film AS TEXT), :text)
    AND NOT (LOWER(TYPEOF(film)) IN ('float', 'double')
             AND LOWER(CAST(film AS TEXT)) IN ('nan', 'inf', '-inf', 'infinity', '-infinity'))
), judged AS (
  SELECT film, :crying AS crying FROM with_text CROSS JOIN threshold
)
SELECT film, COUNT(*) AS reviews, COUNT(CASE WHEN crying THEN 1 END) AS crying
FROM judged GROUP BY film ORDER BY film NULLS LAST
"""
"""The query in sqlglot's default dialect. Like `measure`, it ignores reviews without text or without a film."""

RATING_SQL = "CASE WHEN REGEXP_LIKE(CAST(rating AS TEXT), :number) THEN TRY_CAST(rating AS DOUBLE) END"
"""The rating, or NULL if it is not a finite number."""

NUMBER_REGEX = r"^[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?$"


def build_count_query(
    languages: Sequence[Language], table: exp.Table, engine: Engine, *, has_ratings: bool
) -> str:
    """Return a query for film, reviews and crying, with one row per film that has a review with text, sorted by film.

    `has_ratings` says whether the table has a column rating. With several languages, a review is read in the first
    one whose script it contains. Raises UsageError if the engine cannot express a rule.
    """
    number = exp.Literal.string(translate_regex("a number", NUMBER_REGEX, engine))
    rating = (
        exp.replace_placeholders(_parse(RATING_SQL), number=number)
        if has_ratings
        else _parse("CAST(NULL AS DOUBLE)")
    )
    query = exp.replace_placeholders(
        _parse(COUNT_SQL),
        text=exp.Literal.string(translate_regex("a review has text", r"\S", engine)),
        rating=rating,
        low_rating=_low_rating_expression(),
        crying=_crying_condition(languages, engine),
    )
    for table_reference in query.find_all(exp.Table):
        if table_reference.name == "reviews":
            table_reference.replace(table.copy())
    return query.sql(dialect=engine.dialect, pretty=True)


def _parse(sql: str) -> exp.Expression:
    return cast(exp.Expression, parse_one(sql))


def _low_rating_expression() -> exp.Expression:
    """Return MAX_LOW_RATING_FRACTION of the scale, which is inferred from the highest rating; null without ratings or if the highest exceeds every scale."""
    case = exp.Case()
    for scale in RATING_SCALES:
        case = case.when(exp.column("highest") <= scale, exp.convert(MAX_LOW_RATING_FRACTION * scale))
    return case


def _crying_condition(languages: Sequence[Language], engine: Engine) -> exp.Expression:
    """Return the condition for a review to count; CASE evaluates cheap tests first, to avoid expensive ones."""
    case = exp.Case().when(exp.column("rating") <= exp.column("low_rating"), exp.false())
    if len(languages) == 1:
        return case.else_(_someone_cried_condition(languages[0], engine))
    for language in languages:
        script = translate_regex(f"script of {language.code}", language.script, engine)
        case = case.when(_matches(exp.column("review"), script), _someone_cried_condition(language, engine))
    return case.else_(exp.false())


def _someone_cried_condition(language: Language, engine: Engine) -> exp.Expression:
    """Return the condition that matching.says_someone_cried checks."""
    review = exp.column("review")
    prefilter = translate_regex(f"prefilter of {language.code}", language.prefilter, engine)
    case = exp.Case().when(exp.not_(_matches(review, prefilter)), exp.false())
    if always := language.patterns_of(PatternKind.ALWAYS):
        case = case.when(_matches(review, union(always, engine)), exp.true())
    remaining: exp.Expression = review
    for patterns in language.exclusions_by_reason():
        remaining = _replace_all(remaining, union(patterns, engine))
    return case.else_(_matches(remaining, union(language.patterns_of(PatternKind.TEARS), engine)))


def _matches(text: exp.Expression, regex: str) -> exp.Expression:
    return exp.RegexpLike(this=text, expression=exp.Literal.string(regex))


def _replace_all(text: exp.Expression, regex: str) -> exp.Expression:
    return exp.RegexpReplace(
        this=text,
        expression=exp.Literal.string(regex),
        replacement=exp.Literal.string(GAP),
        modifiers=exp.Literal.string("g"),
    )
