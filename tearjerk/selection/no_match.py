"""The error if no film passes the filters: which options to drop, and how many films that would give."""

from collections import Counter
from collections.abc import Sequence

from msgspec import structs

from tearjerk.catalogue.film import Film
from tearjerk.errors import NothingFoundError
from tearjerk.selection.filters import Criteria, Criterion, option_criteria, select
from tearjerk.text.words import enumeration


def no_match_error(
    films: Sequence[Film],
    criteria: Criteria,
    extra_criteria: Sequence[Criterion] = (),
    *,
    catalogue: Sequence[Film] | None = None,
) -> NothingFoundError:
    """Return the error that says which option to drop, and how many films that would give.

    If `films` are only part of the catalogue, pass the whole `catalogue` too. `films` may be empty only if the
    catalogue is.

    If no single option helps, it names the smallest set that does. Dropping a set of options admits exactly
    the films whose failed options are all in it, so the smallest sets are among the failures of single films.
    """
    all_criteria = [*option_criteria(criteria, films if catalogue is None else catalogue), *extra_criteria]
    if not films:
        return NothingFoundError("The catalogue has no films.")
    failures = Counter(
        frozenset(index for index, criterion in enumerate(all_criteria) if not criterion.passes(film))
        for film in films
    )
    fewest = min(map(len, failures))
    gains = {
        failed: sum(count for others, count in failures.items() if others <= failed)
        for failed in failures
        if len(failed) == fewest
    }
    # Ties go to the set whose options come first in `all_criteria`, so that the answer is always the same.
    best = min(gains, key=lambda failed: (-gains[failed], sorted(failed)))
    options = [all_criteria[index].option for index in sorted(best)]
    count = gains[best]
    allowing = structs.replace(criteria, allow_unknown=True)
    unjudged = len(select(films, allowing, extra_criteria, catalogue=catalogue).films)
    allowed = f" `--allow-unknown` adds {unjudged} that nobody has judged." if unjudged else ""
    return NothingFoundError(
        f"No film matches all of these filters. Without {enumeration(options)} there {'is' if count == 1 else 'are'} {count}.{allowed}"
    )
