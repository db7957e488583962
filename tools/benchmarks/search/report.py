"""Format the results as the generated part of docs/search.md."""

from collections.abc import Mapping, Sequence

from tools.benchmarks.search.quality import NOTHING, QueryResults
from tools.benchmarks.search.speed import Speed


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def quality_table(title: str, answers: Mapping[str, QueryResults]) -> list[str]:
    """Return a table of kinds by program: percentage in first place, and in the top three for tearjerk."""
    names = list(answers)
    ours = answers[names[0]]
    lines = [f"### {title}", "", f"| kind | queries | {' | '.join(names)} | ours in first 3 |"]
    lines.append("|---|--:|" + "--:|" * (len(names) + 1))
    for kind, tally in ours.tallies_by_kind.items():
        if kind != NOTHING:
            cells = [
                _percent(each.tallies_by_kind[kind].right_first, tally.queries) for each in answers.values()
            ]
            lines.append(
                f"| {kind} | {tally.queries} | {' | '.join(cells)} | {_percent(tally.right_in_top_three, tally.queries)} |"
            )
    total = ours.total()
    cells = [f"**{_percent(each.total().right_first, total.queries)}**" for each in answers.values()]
    lines.append(
        f"| **all** | {total.queries} | {' | '.join(cells)} | **{_percent(total.right_in_top_three, total.queries)}** |"
    )
    asked = ours.tallies_by_kind[NOTHING].queries
    cells = [_percent(each.false_positives, asked) for each in answers.values()]
    lines.append(f"| false positives | {asked} | {' | '.join(cells)} | |")
    return [*lines, ""]


PERCENT_BEFORE_PARSING = {
    "abroad": 0.0,
    "address": 0.0,
    "both-titles": 100.0,
    "described-en": 0.0,
    "described-ko": 0.0,
    "file": 0.0,
    "jamo": 0.0,
    "nothing-described": 100.0,
    "nothing-filter": 100.0,
    "nothing-foreign": 100.0,
    "nothing-korean": 96.7,
    "nothing-later": 77.8,
    "nothing-names": 95.5,
    "nothing-stranger": 100.0,
    "nothing-typed-films": 100.0,
    "nothing-typed-names": 97.1,
    "on-the-way": 85.7,
    "page": 10.0,
    "particle": 45.8,
    "people": 12.6,
    "people-hanzi": 0.0,
    "people-kana": 5.6,
    "people-mr": 85.0,
    "people-several": 0.0,
    "people-yale": 0.0,
    "sequel": 46.7,
    "stranger-en": 0.0,
    "stranger-ko": 0.0,
    "typed-abroad": 0.0,
    "typed-pasted": 0.0,
    "typed-people": 28.3,
    "typed-sequel": 40.0,
    "typed-words": 4.5,
    "words": 4.3,
    "words-en": 5.2,
    "words-ko": 17.9,
    "words-later": 0.0,
    "words-person": 0.0,
}
"""Percentage of the reporting queries answered correctly before the search parsed queries (commit 58dd1c2), by kind."""


def phrased_table(answers: Mapping[str, QueryResults]) -> list[str]:
    """Return a table of queries with more than a title: before, tearjerk and the peers."""
    names = list(answers)
    lines = ["### Queries that contain more than a title, reporting half, per cent in first place", ""]
    lines.append(f"| kind | queries | before | {' | '.join(names)} | ours in first 3 |")
    lines.append("|---|--:|--:|" + "--:|" * (len(names) + 1))
    for kind, tally in answers[names[0]].tallies_by_kind.items():
        cells = [_percent(each.tallies_by_kind[kind].right_first, tally.queries) for each in answers.values()]
        three = "" if kind.startswith(NOTHING) else _percent(tally.right_in_top_three, tally.queries)
        lines.append(
            f"| {kind} | {tally.queries} | {PERCENT_BEFORE_PARSING[kind]:.1f} | {' | '.join(cells)} | {three} |"
        )
    return [*lines, ""]


def failure_table(answers: QueryResults) -> list[str]:
    """Return a table of the queries that tearjerk got wrong."""
    lines = ["| kind | typed | meant | found first |", "|---|---|---|---|"]
    for query, found in answers.failed_queries:
        meant = ", ".join(sorted(query.right_ids)[:2]) or "nothing"
        lines.append(f"| {query.kind} | `{query.text}` | {meant} | {found[0] if found else 'nothing'} |")
    return [*lines, ""]


def calibration_table(bands: Sequence[tuple[str, int, int]]) -> list[str]:
    """Return a table of how often the first result was right, by score."""
    lines = ["| score of the first result | queries | right |", "|---|--:|--:|"]
    lines += [f"| {band} | {asked} | {_percent(right, asked)}% |" for band, asked, right in bands]
    return [*lines, ""]


def speed_table(measured: Speed) -> list[str]:
    """Return a table of search times compared with process.extract."""
    lines = [
        f"{measured.title_count:,} titles in one process: a search takes **{measured.ratio:.2f} times** as long as"
        f" `process.extract`. The first searches build the index ({measured.index_seconds:.1f} s, not in the ratio),"
        f" which takes up {measured.index_bytes / 1e6:.0f} MB.", "",
        "| typed | ours, ms | process.extract, ms |", "|---|--:|--:|",
    ]  # fmt: skip
    lines += [
        f"| `{query}` | {1000 * seconds:.0f} | {1000 * measured.extract_seconds[query]:.0f} |"
        for query, seconds in measured.tearjerk_seconds.items()
    ]
    return [*lines, ""]
