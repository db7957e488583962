"""The tables of judged warnings in docs/warnings.md and data/judged-later.csv."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import WARNINGS
from tools.document import markdown_table
from tools.paths import DATA
from tools.warning_agreement import second_reading_part

JUDGED_FILE = DATA / "warnings.csv"
JUDGED_LATER_FILE = DATA / "judged-later.csv"
FIRST_EDITION = "first edition"
"""The basis of cells judged before bases were recorded."""
WITH_THE_FILM = "with the film"
"""Start of the basis of a cell that was judged when its film was added, so it was never unknown."""
READ_AGAIN = "read again: "
"""Start of the basis of a first-edition cell that has since been judged again from sources."""
GRAVE_WARNINGS = (
    "suicide", "self-harm", "child-death", "parent-death", "partner-death", "animal-death", "sexual-violence",
    "child-sexual-abuse", "child-abuse", "domestic-violence", "terminal-illness", "dementia", "pregnancy-loss",
)  # fmt: skip
"""The gravest warnings, which have the strictest goals."""
MIN_LEVEL = 3
MAX_UNKNOWN_PERCENT = 30
"""Maximum percentage of unknown cells for each grave warning on films of MIN_LEVEL and above."""
TABLE_HEADER = (
    "warning",
    f"level {MIN_LEVEL}+: present", "absent", "unknown", "% unknown", "goal",
    "all: present", "absent", "unknown", "% unknown",
)  # fmt: skip


def tearful_films(films: Iterable[Film]) -> list[Film]:
    """Return the films at or above MIN_LEVEL, from which `random` draws by default."""
    return [film for film in films if film.cry_level >= MIN_LEVEL]


def table_rows(films: Sequence[Film]) -> list[list[str]]:
    """Return one row per warning, grave ones first, with the columns of TABLE_HEADER."""
    return [
        [
            warning,
            *_cells(tearful_films(films), warning),
            str(MAX_UNKNOWN_PERCENT) if warning in GRAVE_WARNINGS else "",
            *_cells(films, warning),
        ]
        for warning in sorted(WARNINGS, key=lambda word: word not in GRAVE_WARNINGS)
    ]


def _cells(films: Sequence[Film], warning: str) -> list[str]:
    verdicts = Counter(film.warnings.verdict(warning) for film in films)
    return [
        *(str(verdicts[verdict]) for verdict in (True, False, None)),
        f"{percent_unknown(films, [warning]):.1f}",
    ]


def percent_unknown(films: Sequence[Film], warnings: Sequence[str]) -> float:
    """Return the percentage of the cells of these films and warnings that nobody has judged."""
    verdicts = [film.warnings.verdict(warning) for film in films for warning in warnings]
    return 100 * verdicts.count(None) / len(verdicts)


def goal_lines(films: Sequence[Film]) -> list[str]:
    """Return a line for each number that has a goal."""
    others = [warning for warning in WARNINGS if warning not in GRAVE_WARNINGS]
    on_tearful_films = f"on films of level {MIN_LEVEL} and above"
    least_judged = max(GRAVE_WARNINGS, key=lambda warning: percent_unknown(tearful_films(films), [warning]))
    numbers = [
        (
            f"the thirteen gravest warnings {on_tearful_films}",
            percent_unknown(tearful_films(films), GRAVE_WARNINGS),
            20,
        ),
        (
            f"the least judged of them, {least_judged}",
            percent_unknown(tearful_films(films), [least_judged]),
            MAX_UNKNOWN_PERCENT,
        ),
        (f"the other warnings {on_tearful_films}", percent_unknown(tearful_films(films), others), 28),
        ("all cells of all films", percent_unknown(films, list(WARNINGS)), 28),
    ]
    return [f"{name}: {percent:.1f}% unknown; goal {goal}%" for name, percent, goal in numbers]


def unjudged_warnings(films: Sequence[Film]) -> dict[str, list[str]]:
    """Return the unjudged warnings by film id, films with the most first."""
    found = {film.id: [word for word in WARNINGS if film.warnings.verdict(word) is None] for film in films}
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def document_parts() -> dict[str, str]:
    """Return the generated parts of docs/warnings.md."""
    films = loading.load()
    lines = "\n".join(f"- {line[0].upper()}{line[1:]}." for line in goal_lines(films))
    later = [row.split(",") for row in judged_later_csv().splitlines()[1:]]
    later_rows = [
        [warning, judged, present, str(round(100 * int(present) / int(judged)))]
        for warning, judged, present in later
    ]
    return {
        "table": f"{markdown_table(list(TABLE_HEADER), table_rows(films))}\n\n{lines}",
        "later": markdown_table(["warning", "judged later", "present", "%"], later_rows),
        "agreement": second_reading_part({film.id: film for film in films}),
    }


def judged_later_csv() -> str:
    """Return the CSV of cells that were unknown and judged later, in the order of the vocabulary."""
    judged: Counter[str] = Counter()
    present: Counter[str] = Counter()
    with JUDGED_FILE.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if not row["basis"].startswith((FIRST_EDITION, WITH_THE_FILM, READ_AGAIN)):
                judged[row["warning"]] += 1
                present[row["warning"]] += row["verdict"] == "present"
    rows = [f"{warning},{judged[warning]},{present[warning]}" for warning in WARNINGS if judged[warning]]
    return "\n".join(["warning,judged,present", *rows]) + "\n"
