"""Write queries made from the catalogue, by kind, with a given seed.

    python -m tools.benchmarks.search.make_queries CATALOGUE SEED FILE

It uses nothing from tearjerk.search or tearjerk.hangul, so that a mistake there cannot go unnoticed here.
Romanisations come from four third-party libraries (korean_romanizer, hangul_romanize, koroman, kroman), keyboard
layouts and composition of syllables from a fifth (inko-py), all of which must be installed; typing errors come from
typing_errors.py. queries/generated.tsv was made with seed 20250301 before the search was tuned, queries/heldout.tsv
with seed 31337 afterwards.
"""

import argparse
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from tools.benchmarks.search.typing_errors import KEYBOARD_ROWS, make_typo

Film = dict[str, Any]
INITIAL_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
SPELLING_HABITS = [
    ("eo", "u"), ("eo", "o"), ("yeo", "yu"), ("yeo", "yo"), ("eu", "u"), ("u", "oo"), ("ui", "eui"), ("ui", "ee"),
    ("si", "shi"), ("ae", "e"), ("oe", "oi"), ("i", "ee"), ("j", "ch"), ("g", "k"), ("b", "p"), ("d", "t"),
    ("l", "r"), ("kk", "gg"), ("tt", "dd"), ("pp", "bb"), ("w", "oo"), ("a", "ah"), ("o", "oh"), ("ng", "n"),
]  # fmt: skip
"""Common changes to romanisations spelled by ear; up to three are applied to a query."""


@cache
def keyboard() -> Any:
    from inko import Inko

    return Inko()


def romanise(text: str) -> str:
    from korean_romanizer.romanizer import Romanizer

    return str(Romanizer(text).romanize())


def has_no_latin(film: Film) -> bool:
    return not re.search("[a-z]", film["title_ko"], re.I)


def english_typo(film: Film, rng: random.Random) -> str | None:
    title = film["title"].lower()
    if len(title) < 5:
        return None
    return (
        make_typo(title, rng)
        if len(title) < 13 or rng.random() < 0.6
        else make_typo(make_typo(title, rng), rng)
    )


def hangul_typo(film: Film, rng: random.Random) -> str | None:
    keys = str(keyboard().ko2en(film["title_ko"]))
    if len(keys) < 7 or not has_no_latin(film):
        return None
    return str(keyboard().en2ko(make_typo(keys, rng)))


def shuffled_words(film: Film, rng: random.Random) -> str | None:
    words = film["title"].lower().split()
    if len(words) < 3:
        return None
    shuffled = words[:]
    while shuffled == words:
        rng.shuffle(shuffled)
    return " ".join(shuffled)


def part_of_title(film: Film, rng: random.Random) -> str | None:
    words = (film["title"] if rng.random() < 0.6 else film["title_ko"]).split()
    if len(words) < 3:
        return None
    kept = rng.randrange(2, len(words))
    first = rng.randrange(0, len(words) - kept + 1)
    chosen = " ".join(words[first : first + kept]).lower()
    return chosen if len(chosen) > 4 else None


def other_punctuation(film: Film, rng: random.Random) -> str | None:
    title = film["title"].lower()
    bare = re.sub(r"[^\w ]", rng.choice(("", " ")), title)
    form = rng.randrange(4)
    if form == 0:
        return bare.replace(" ", "")
    if form == 1:
        return re.sub(r"^(a|an|the) ", "", bare)
    return bare.upper() if form == 2 else bare.replace(" ", "-")


def other_spacing(film: Film, rng: random.Random) -> str | None:
    title: str = film["title_ko"]
    if " " in title and rng.random() < 0.6:
        return title.replace(" ", "")
    syllables = [c for c in title if c != " "]
    if len(syllables) < 4:
        return None
    position = rng.randrange(1, len(syllables))
    return "".join(syllables[:position]) + " " + "".join(syllables[position:])


def decomposed(film: Film, _rng: random.Random) -> str | None:
    title: str = film["title_ko"]
    return unicodedata.normalize("NFD", title)


def half_typed(film: Film, rng: random.Random) -> str | None:
    keys = str(keyboard().ko2en(film["title_ko"]))
    if len(film["title_ko"]) < 3 or not has_no_latin(film):
        return None
    return str(keyboard().en2ko(keys[: -rng.randrange(1, 3)]))


def initials(film: Film, rng: random.Random) -> str | None:
    title = film["title_ko"]
    found = "".join(INITIAL_CONSONANTS[(ord(c) - 0xAC00) // 588] if "가" <= c <= "힣" else c for c in title)
    found = re.sub(r"[^\wㄱ-ㅎ ]", "", found)
    if len(found.replace(" ", "")) < 4 or not has_no_latin(film):
        return None
    return found if rng.random() < 0.4 else found.replace(" ", "")


def other_layout(film: Film, rng: random.Random) -> str | None:
    if rng.random() < 0.6:
        keys = str(keyboard().ko2en(film["title_ko"]))
        return (
            str(rng.choice((keys, keys, keys.upper(), keys.replace(" ", "")))) if has_no_latin(film) else None
        )
    return str(keyboard().en2ko(film["title"].lower()))


def other_layout_typo(film: Film, rng: random.Random) -> str | None:
    keys = str(keyboard().ko2en(film["title_ko"]))
    return make_typo(keys, rng) if has_no_latin(film) and len(keys) > 11 else None


def romanised(film: Film, rng: random.Random) -> str | None:
    title = re.sub(r"[^\w ]", " ", film["title_ko"])
    if not has_no_latin(film) or len(title) < 2:
        return None
    import koroman
    import kroman
    from hangul_romanize import Transliter
    from hangul_romanize.rule import academic

    romanisers: list[Callable[[str], str]] = [
        romanise,
        lambda text: Transliter(academic).translit(text),
        koroman.romanize,
        kroman.parse,
    ]
    text = rng.choice(romanisers)(title).lower()
    if len(text) > 5:
        for old, new in rng.sample(SPELLING_HABITS, 6)[: rng.randrange(0, 4)]:
            places = [found.start() for found in re.finditer(old, text)]
            if places:
                position = rng.choice(places)
                text = text[:position] + new + text[position + len(old) :]
    text = text.replace("-", rng.choice(("", " ", "-")))
    return text if rng.random() < 0.7 else text.replace(" ", "")


def with_year(film: Film, rng: random.Random) -> str:
    title = rng.choice((film["title"].lower(), film["title_ko"]))
    return rng.choice((f"{title} {film['year']}", f"{title} ({film['year']})", f"{film['year']} {title}"))


def mixed_languages(film: Film, rng: random.Random) -> str | None:
    words, korean = film["title"].lower().split(), film["title_ko"].split()
    if len(korean) < 2 or not has_no_latin(film):
        return None
    position = rng.randrange(len(korean))
    if rng.random() < 0.5:
        import koroman

        korean[position] = koroman.romanize(korean[position]).lower()
        return " ".join(korean)
    longest = max(words, key=len)
    return f"{korean[position]} {longest}" if len(longest) > 4 and len(korean[position]) > 1 else None


def other_title(film: Film, rng: random.Random) -> str | None:
    return rng.choice(film["also_known_as"]).lower() if film["also_known_as"] else None


def person_name(film: Film, rng: random.Random) -> tuple[str, str] | None:
    people = [p for p in film["directors"] + film["cast"] if p["name_ko"] and "-" in p["name"]]
    if not people:
        return None
    chosen = rng.choice(people)
    family, *given = chosen["name"].lower().split()
    bare = "".join(given).replace("-", "")
    forms = [chosen["name_ko"], f"{family} {bare}", f"{bare} {family}", f"{family}{bare}"]
    forms += [f"{family} {' '.join(given).replace('-', ' ')}", chosen["name"].lower()]
    forms.append(romanise(chosen["name_ko"]).lower())
    return rng.choice(forms), f"person={chosen['name_ko']}"


def nonsense_queries(rng: random.Random) -> Iterator[str]:
    for _ in range(25):
        yield "".join(rng.choices("abcdefghijklmnopqrstuvwxyz", k=rng.randrange(4, 12)))
    for _ in range(15):
        row = rng.choice(KEYBOARD_ROWS)
        yield "".join(rng.choices(row, k=rng.randrange(5, 10)))
    for _ in range(25):
        yield "".join(chr(0xAC00 + rng.randrange(11172)) for _ in range(rng.randrange(2, 6)))
    for _ in range(15):
        yield "".join(rng.choice("bcdfghklmnprst") + rng.choice("aeiou") for _ in range(rng.randrange(3, 5)))
    for _ in range(5):
        yield str(rng.randrange(100, 1800))


KINDS: dict[str, tuple[Callable[[Film, random.Random], Any], int]] = {
    "typo": (english_typo, 90), "typo-hangul": (hangul_typo, 80), "order": (shuffled_words, 40), "partial": (part_of_title, 50),
    "articles": (other_punctuation, 50), "spacing": (other_spacing, 50), "nfd": (decomposed, 30), "half-typed": (half_typed, 60),
    "initials": (initials, 50), "layout": (other_layout, 80), "layout-typo": (other_layout_typo, 25),
    "romanised": (romanised, 160), "year": (with_year, 40), "mixed": (mixed_languages, 40), "other-title": (other_title, 40),
    "person": (person_name, 60),
}  # fmt: skip
"""The kinds of queries, each with the number of films sampled for it."""


def main(catalogue: Path, seed: int, file: Path) -> None:
    """Read a catalogue and write the queries."""
    films: list[Film] = json.loads(catalogue.read_text("utf-8"))
    rng = random.Random(seed)
    lines = [f"# made by make_queries.py with seed {seed}"]
    for kind, (make, count) in KINDS.items():
        for film in rng.sample(films, count):
            made = make(film, rng)
            if made is not None:
                query, answer = made if isinstance(made, tuple) else (made, film["id"])
                lines.append(f"{kind}\t{query}\t{answer}")
    lines += [f"nothing\t{query}\t-" for query in nonsense_queries(rng)]
    file.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    main(options.catalogue, options.seed, options.file)
