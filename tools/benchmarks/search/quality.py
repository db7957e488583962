"""Count how often the right film is first or in the top three, and how often something is found by mistake."""

from collections.abc import Sequence
from typing import NamedTuple

from tools.benchmarks.search.peers import Ask
from tools.benchmarks.search.queries import Query

NOTHING = "nothing"


class Tally(NamedTuple):
    """For one kind of query: the number of queries, with the right film first, and with it in the top three.

    For queries that should find nothing, `first` and `three` both count the queries that found nothing.
    """

    asked: int
    first: int
    three: int


class Answers(NamedTuple):
    """Tallies by kind, and the failed queries with what they found."""

    kinds: dict[str, Tally]
    wrong: list[tuple[Query, list[str]]]

    def total(self) -> Tally:
        """Return the tally of all queries that should find something."""
        counted = [tally for kind, tally in self.kinds.items() if kind != NOTHING]
        return Tally(*(sum(column) for column in zip(*counted, strict=True)))

    @property
    def false_finds(self) -> int:
        """The number of queries that should find nothing but found something."""
        tally = self.kinds[NOTHING]
        return tally.asked - tally.first


def judge(ask: Ask, queries: Sequence[Query]) -> Answers:
    """Run all queries and tally the answers."""
    kinds: dict[str, Tally] = {}
    wrong = []
    for query in queries:
        found = ask(query.text)
        first = found[0] in query.right if found and query.right else not found and not query.right
        three = first or any(film in query.right for film in found[:3])
        tally = kinds.get(query.kind, Tally(0, 0, 0))
        kinds[query.kind] = Tally(tally.asked + 1, tally.first + first, tally.three + three)
        if not first:
            wrong.append((query, found[:2]))
    return Answers(dict(sorted(kinds.items(), key=lambda pair: (pair[0] == NOTHING, pair[0]))), wrong)
