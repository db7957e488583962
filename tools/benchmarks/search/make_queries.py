"""Write queries made from the catalogue, by kind, with a fixed seed.

    python -m tools.benchmarks.search.make_queries CATALOGUE SEED FILE

It uses nothing from tearjerk.search or tearjerk.hangul, so that a mistake there cannot hide itself here.
Romanisations come from four third-party libraries (korean_romanizer, hangul_romanize, koroman, kroman), keyboard
layouts and composition of syllables from a fifth (inko-py), all of which must be installed; typing errors come from
typing_errors.py. queries/generated.tsv was made with seed 20250301 before the search was tuned, queries/heldout.tsv
with seed 31337 afterwards.
"""

import json
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import koroman
import kroman
from hangul_romanize import Transliter
from hangul_romanize.rule import academic
from inko import Inko
from korean_romanizer.romanizer import Romanizer

from tools.benchmarks.search.typing_errors import KEYBOARD_ROWS, make_typo

Film = dict[str, Any]
KEYBOARD = Inko()
INITIAL_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
SPELLING_HABITS = [
    ("eo", "u"), ("eo", "o"), ("yeo", "yu"), ("yeo", "yo"), ("eu", "u"), ("u", "oo"), ("ui", "eui"), ("ui", "ee"),
    ("si", "shi"), ("ae", "e"), ("oe", "oi"), ("i", "ee"), ("j", "ch"), ("g", "k"), ("b", "p"), ("d", "t"),
    ("l", "r"), ("kk", "gg"), ("tt", "dd"), ("pp", "bb"), ("w", "oo"), ("a", "ah"), ("o", "oh"), ("ng", "n"),
]  # fmt: skip
"""Common changes to romanisations spelled by ear; up to three are applied to a query."""


def is_all_hangul(film: Film) -> bool:
    return not re.search("[a-z]", film["title_ko"], re.I)


def english_typo(film: Film, dice: random.Random) -> str | None:
    title = film["title"].lower()
    if len(title) < 5:
        return None
    return (
        make_typo(title, dice)
        if len(title) < 13 or dice.random() < 0.6
        else make_typo(make_typo(title, dice), dice)
    )


def hangul_typo(film: Film, dice: random.Random) -> str | None:
    keys = str(KEYBOARD.ko2en(film["title_ko"]))
    if len(keys) < 7 or not is_all_hangul(film):
        return None
    return str(KEYBOARD.en2ko(make_typo(keys, dice)))


def shuffled_words(film: Film, dice: random.Random) -> str | None:
    words = film["title"].lower().split()
    if len(words) < 3:
        return None
    shuffled = words[:]
    while shuffled == words:
        dice.shuffle(shuffled)
    return " ".join(shuffled)


def part_of_title(film: Film, dice: random.Random) -> str | None:
    words = (film["title"] if dice.random() < 0.6 else film["title_ko"]).split()
    if len(words) < 3:
        return None
    kept = dice.randrange(2, len(words))
    first = dice.randrange(0, len(words) - kept + 1)
    chosen = " ".join(words[first : first + kept]).lower()
    return chosen if len(chosen) > 4 else None


def other_punctuation(film: Film, dice: random.Random) -> str | None:
    title = film["title"].lower()
    bare = re.sub(r"[^\w ]", dice.choice(("", " ")), title)
    form = dice.randrange(4)
    if form == 0:
        return bare.replace(" ", "")
    if form == 1:
        return re.sub(r"^(a|an|the) ", "", bare)
    return bare.upper() if form == 2 else bare.replace(" ", "-")


def other_spacing(film: Film, dice: random.Random) -> str | None:
    title: str = film["title_ko"]
    if " " in title and dice.random() < 0.6:
        return title.replace(" ", "")
    syllables = [c for c in title if c != " "]
    if len(syllables) < 4:
        return None
    at = dice.randrange(1, len(syllables))
    return "".join(syllables[:at]) + " " + "".join(syllables[at:])


def decomposed(film: Film, _dice: random.Random) -> str | None:
    title: str = film["title_ko"]
    return unicodedata.normalize("NFD", title)


def half_typed(film: Film, dice: random.Random) -> str | None:
    keys = str(KEYBOARD.ko2en(film["title_ko"]))
    if len(film["title_ko"]) < 3 or not is_all_hangul(film):
        return None
    return str(KEYBOARD.en2ko(keys[: -dice.randrange(1, 3)]))


def initials(film: Film, dice: random.Random) -> str | None:
    title = film["title_ko"]
    found = "".join(INITIAL_CONSONANTS[(ord(c) - 0xAC00) // 588] if "가" <= c <= "힣" else c for c in title)
    found = re.sub(r"[^\wㄱ-ㅎ ]", "", found)
    if len(found.replace(" ", "")) < 4 or not is_all_hangul(film):
        return None
    return found if dice.random() < 0.4 else found.replace(" ", "")


def other_layout(film: Film, dice: random.Random) -> str | None:
    if dice.random() < 0.6:
        keys = str(KEYBOARD.ko2en(film["title_ko"]))
        return (
            str(dice.choice((keys, keys, keys.upper(), keys.replace(" ", ""))))
            if is_all_hangul(film)
            else None
        )
    return str(KEYBOARD.en2ko(film["title"].lower()))


def other_layout_typo(film: Film, dice: random.Random) -> str | None:
    keys = str(KEYBOARD.ko2en(film["title_ko"]))
    return make_typo(keys, dice) if is_all_hangul(film) and len(keys) > 11 else None


def romanised(film: Film, dice: random.Random) -> str | None:
    title = re.sub(r"[^\w ]", " ", film["title_ko"])
    if not is_all_hangul(film) or len(title) < 2:
        return None
    makers: list[Callable[[str], str]] = [
        lambda text: Romanizer(text).romanize(),
        lambda text: Transliter(academic).translit(text),
        koroman.romanize,
        kroman.parse,
    ]
    text = dice.choice(makers)(title).lower()
    if len(text) > 5:
        for old, new in dice.sample(SPELLING_HABITS, 6)[: dice.randrange(0, 4)]:
            places = [found.start() for found in re.finditer(old, text)]
            if places:
                at = dice.choice(places)
                text = text[:at] + new + text[at + len(old) :]
    text = text.replace("-", dice.choice(("", " ", "-")))
    return text if dice.random() < 0.7 else text.replace(" ", "")


def with_year(film: Film, dice: random.Random) -> str:
    title = dice.choice((film["title"].lower(), film["title_ko"]))
    return dice.choice((f"{title} {film['year']}", f"{title} ({film['year']})", f"{film['year']} {title}"))


def mixed_languages(film: Film, dice: random.Random) -> str | None:
    words, korean = film["title"].lower().split(), film["title_ko"].split()
    if len(korean) < 2 or not is_all_hangul(film):
        return None
    at = dice.randrange(len(korean))
    if dice.random() < 0.5:
        korean[at] = koroman.romanize(korean[at]).lower()
        return " ".join(korean)
    longest = max(words, key=len)
    return f"{korean[at]} {longest}" if len(longest) > 4 and len(korean[at]) > 1 else None


def other_title(film: Film, dice: random.Random) -> str | None:
    return dice.choice(film["also_known_as"]).lower() if film["also_known_as"] else None


def person_name(film: Film, dice: random.Random) -> tuple[str, str] | None:
    people = [p for p in film["directors"] + film["cast"] if p["name_ko"] and "-" in p["name"]]
    if not people:
        return None
    chosen = dice.choice(people)
    family, *given = chosen["name"].lower().split()
    bare = "".join(given).replace("-", "")
    forms = [chosen["name_ko"], f"{family} {bare}", f"{bare} {family}", f"{family}{bare}"]
    forms += [f"{family} {' '.join(given).replace('-', ' ')}", chosen["name"].lower()]
    forms.append(Romanizer(chosen["name_ko"]).romanize().lower())
    return dice.choice(forms), f"person={chosen['name_ko']}"


def nonsense_queries(dice: random.Random) -> Iterator[str]:
    for _ in range(25):
        yield "".join(dice.choices("abcdefghijklmnopqrstuvwxyz", k=dice.randrange(4, 12)))
    for _ in range(15):
        row = dice.choice(KEYBOARD_ROWS)
        yield "".join(dice.choices(row, k=dice.randrange(5, 10)))
    for _ in range(25):
        yield "".join(chr(0xAC00 + dice.randrange(11172)) for _ in range(dice.randrange(2, 6)))
    for _ in range(15):
        yield "".join(
            dice.choice("bcdfghklmnprst") + dice.choice("aeiou") for _ in range(dice.randrange(3, 5))
        )
    for _ in range(5):
        yield str(dice.randrange(100, 1800))


KINDS: dict[str, tuple[Callable[[Film, random.Random], Any], int]] = {
    "typo": (english_typo, 90), "typo-hangul": (hangul_typo, 80), "order": (shuffled_words, 40), "partial": (part_of_title, 50),
    "articles": (other_punctuation, 50), "spacing": (other_spacing, 50), "nfd": (decomposed, 30), "half-typed": (half_typed, 60),
    "initials": (initials, 50), "layout": (other_layout, 80), "layout-typo": (other_layout_typo, 25),
    "romanised": (romanised, 160), "year": (with_year, 40), "mixed": (mixed_languages, 40), "other-title": (other_title, 40),
    "person": (person_name, 60),
}  # fmt: skip
"""The kinds of queries, each with the number of films sampled for it."""


def main(path: str, seed: int, target: str) -> None:
    """Read a catalogue and write the queries."""
    films: list[Film] = json.loads(Path(path).read_text("utf-8"))
    dice = random.Random(seed)
    lines = [f"# made by make_queries.py with seed {seed}"]
    for kind, (make, count) in KINDS.items():
        for film in dice.sample(films, count):
            made = make(film, dice)
            if made is not None:
                query, answer = made if isinstance(made, tuple) else (made, film["id"])
                lines.append(f"{kind}\t{query}\t{answer}")
    lines += [f"nothing\t{query}\t-" for query in nonsense_queries(dice)]
    Path(target).write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
