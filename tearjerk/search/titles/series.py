"""Films in a series by number: 'take off 2', 'along with the gods part two', '신과함께 1편', '마음이 두번째'."""

from functools import cache

from tearjerk.search.index.index import Index
from tearjerk.search.query.sequels import MAX_SEQUEL_NUMBER, PART_WORDS
from tearjerk.search.query.spelling import to_keystrokes, without_articles


@cache
def _part_keys() -> tuple[str, ...]:
    """Return PART_WORDS in keystrokes, longer ones first."""
    return tuple(to_keystrokes("\n".join(sorted(PART_WORDS, key=len, reverse=True))).split("\n"))


def find_in_series(spelling: str, number: int, index: Index) -> int | None:
    """Return the entry of the film with this number in the series with this title, or None.

    A title that ends in this number matches even if no other film of the series is in the catalogue; a series is two or
    more films whose titles are the same before a colon, or differ only in a number at the end.
    """
    table = index.titles
    key = without_articles(spelling).replace(" ", "")
    numbers: dict[int, int] = {}
    entries: dict[int, int] = {}
    for entry, _ in table.find_starting_with(key):
        rest = table.joined_spellings[entry][len(key) :]
        film_number = table.film_numbers[entry]
        if rest.removeprefix(next(filter(rest.startswith, _part_keys()), "")) == str(number):
            return entry
        if not rest or (rest.isdecimal() and int(rest) <= MAX_SEQUEL_NUMBER):
            entries.setdefault(film_number, entry)
            numbers[film_number] = int(rest or 1)
    if len({index.films[film_number].title_ko for film_number in entries}) < 2:
        return None
    ordered = sorted(entries, key=lambda film_number: (numbers[film_number], index.films[film_number].year))
    return entries[ordered[number - 1]] if number <= len(ordered) else None
