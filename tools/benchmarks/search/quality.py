"""Count how often the right film is first or in the top three, and how often something is found by mistake."""

from collections.abc import Sequence
from typing import NamedTuple

from tools.benchmarks.search.peers import SearchFunction
from tools.benchmarks.search.queries import Query

NOTHING = "nothing"


class Tally(NamedTuple):
    """For one kind of query: the number of queries, of those with the right film first, and of those with it in the top three.

    For queries that should find nothing, `right_first` and `right_in_top_three` both count the queries that found nothing.
    """

    queries: int
    right_first: int
    right_in_top_three: int


class QueryResults(NamedTuple):
    """Tallies by kind of query, and the failed queries with the first films that they found."""

    tallies_by_kind: dict[str, Tally]
    failed_queries: list[tuple[Query, list[str]]]

    def total(self) -> Tally:
        """Return the tally of all kinds of queries but 'nothing'."""
        counted = [tally for kind, tally in self.tallies_by_kind.items() if kind != NOTHING]
        return Tally(*(sum(column) for column in zip(*counted, strict=True)))

    @property
    def false_positives(self) -> int:
        """The number of queries that should find nothing but found something."""
        tally = self.tallies_by_kind[NOTHING]
        return tally.queries - tally.right_first


def evaluate(search: SearchFunction, queries: Sequence[Query]) -> QueryResults:
    """Run all queries and tally the results."""
    kinds: dict[str, Tally] = {}
    wrong = []
    for query in queries:
        found = search(query.text)
        is_first = (
            found[0] in query.right_ids if found and query.right_ids else not found and not query.right_ids
        )
        is_in_top_three = is_first or any(film in query.right_ids for film in found[:3])
        tally = kinds.get(query.kind, Tally(0, 0, 0))
        kinds[query.kind] = Tally(
            tally.queries + 1, tally.right_first + is_first, tally.right_in_top_three + is_in_top_three
        )
        if not is_first:
            wrong.append((query, found[:2]))
    return QueryResults(dict(sorted(kinds.items(), key=lambda pair: (pair[0] == NOTHING, pair[0]))), wrong)
