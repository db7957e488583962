"""Fuzz catalogues: `check` and other commands must agree on validity, and valid ones must not break any command."""

import json
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from tools.fuzz.damage import damage
from tools.fuzz.program import environment, require, run
from tools.paths import DATA

UNEXPECTED_VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 5, 1.5, 1e308, 2**31, 2**63, -(2**70), "", " ", "\0", "\ud800", "x" * 5000,
    "소원", "\u1100\u1161", "e\u0301", "\x1b[31m", "\u202e", "a\nb", "[bold]", "../../etc", "$(id)", "'", "2024-02-30",
    "9999-12-31", "family", "suicide", "tt0000001", [], {}, [None], [[]], {"": None}, ["mother", "mother"],
)  # fmt: skip
"""Values to use where something else is expected."""

TEXTS = (
    "x",
    "소원",
    "1987",
    "a b c",
    "\x1b[31mred",
    "e\u0301",
    "🎬",
    "\u202eabc",
    "the",
    "II",
    "Hope",
    "'$(id)'",
    "x" * 3000,
)
PEOPLE = [{"name": text, "name_ko": text} for text in TEXTS]
NO_TEARS = {"cry_basis": "estimated", "tears": None, "cry_range": None, "cry_reason": "guessed"}
UNUSUAL_VALUES: dict[str, tuple[Any, ...]] = {
    "title": TEXTS, "title_ko": TEXTS, "romanised": ([], ["a"], ["x" * 500]), "also_known_as": ([], list(TEXTS)),
    "runtime": (None, 1, 600), "certificate": (None, "ALL", "19"), "directors": (PEOPLE, PEOPLE[:1]),
    "cast": ([], PEOPLE, PEOPLE[:1]), "themes": ([], ["mother"], ["time", "ghosts"]), "late_themes": ([], ["father"]),
    "aftertaste": ("warm", "harrowing"), "warnings": ({"present": [], "absent": []}, {"present": ["suicide"], "absent": []}),
    "synopsis": TEXTS, "imdb": (None, "tt0000001"), "tmdb": (None, 1), "wikidata": (None, "Q1"), "naver": (None, 1),
    "notes": ({}, {"year": "x"}, {"": ""}), "year": (1900, 1950, 2026), "released": (None,),
}  # fmt: skip
"""Valid values, many of which do not occur in the bundled catalogue."""

FILM_COMMANDS: tuple[tuple[str, ...], ...] = (
    ("show", "{id}"), ("show", "{title}"), ("why", "{id}", "--json"), ("where", "{id}", "--json"),
    ("where", "{id}", "--country", "BR"), ("like", "{id}", "--json"), ("like", "{id}", "--sadder"),
    ("like", "{id}", "--more", "music"), ("search", "{title}", "--json"), ("search", "{title}", "--explain"),
    ("show", "{id}", "--format", "markdown"), ("show", "{id}", "--format", "svg"), ("rate", "{id}", "4"),
)  # fmt: skip
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("list", "--json"), ("list",), ("list", "--sort", "runtime", "--reverse"), ("list", "--avoid", "suicide"),
    ("list", "--theme", "family", "--late"), ("list", "--person", "Kim"), ("list", "--max-age", "15"),
    ("random", "--seed", "1", "--json"), ("random", "--count", "3"), ("recommend", "--json"), ("cry-level", "1-5"),
    ("stats", "--json"), ("stats",), ("themes", "--json"), ("warnings", "--json"), ("diary", "--json"),
    ("search", "hope", "eng", "sub"), ("search", "son", "ye-jin", "movies"), ("search", "a wife loses her memory"),
    ("search", "ㅅㅇ"), ("search", "thdnjs"),
)  # fmt: skip


@cache
def _films() -> list[dict[str, Any]]:
    films: list[dict[str, Any]] = json.loads((DATA / "films.json").read_bytes())
    return films


def attempt(random: Random) -> None:
    """Vary one catalogue, damage it half of the time, and run some commands on it; raises BrokenContractError."""
    films = json.loads(json.dumps(random.sample(_films(), random.choice((1, 2, 5, 12)))))
    for film in films:
        _vary(film, random)
    is_damaged = random.random() < 0.5
    for _ in range(random.choice((1, 1, 2, 4)) if is_damaged else 0):
        _change_structure(films, random)
    text = json.dumps(films, ensure_ascii=random.random() < 0.5)
    if is_damaged and random.random() < 0.1:
        text = _duplicate_key(text, random)
    data = text.encode("utf-8", "surrogatepass")
    if is_damaged and random.random() < 0.3:
        data = damage(data, random)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "films.json"
        path.write_bytes(data)
        styled = random.random() < 0.3
        variables = {
            "TEARJERK_HOME": f"{folder}/home",
            "TEARJERK_CATALOGUE": str(path),
            "FORCE_COLOR": "1" if styled else "",
            "COLUMNS": str(random.choice((40, 60, 80, 200))),
        }
        with environment(variables):
            _run_commands(str(path), films, random, styled=styled)


def _run_commands(path: str, films: list[Any], random: Random, *, styled: bool) -> None:
    checked = run("check", path)
    require(checked.exit_code in (0, 3), f"exit code {checked.exit_code}", ("check", path), checked)
    film = random.choice([film for film in films if isinstance(film, dict)] or [{}])
    names = {key: _as_argument(film.get(key)) for key in ("id", "title")}
    for template in (*random.sample(COMMANDS, 2), *random.sample(FILM_COMMANDS, 2)):
        words = tuple(word.format(**names) for word in template)
        result = run(*words, styled=styled)
        if checked.exit_code == 3:
            require(
                result.exit_code == 3, f"exit code {result.exit_code}, but `check` returned 3", words, result
            )
        else:
            require(result.exit_code != 3, "exit code 3, but `check` says valid", words, result)
        if "--json" in words and result.exit_code in (0, 1):
            json.loads(result.output)


def _as_argument(value: Any) -> str:
    text = value if isinstance(value, str) else "hope"
    return text.encode("utf-8", "replace").decode().replace("\0", "") or "hope"


def _vary(film: dict[str, Any], random: Random) -> None:
    """Set some fields to unusual but valid values."""
    for key in random.sample(list(UNUSUAL_VALUES), random.choice((0, 1, 3, 8))):
        film[key] = random.choice(UNUSUAL_VALUES[key])
    if film["late_themes"] == ["father"]:
        film["themes"] = ["mother"]
    if random.random() < 0.2:
        film.update(NO_TEARS)


def _change_structure(films: list[Any], random: Random) -> None:
    """Change the structure once: a value, a key, an extra film, or the order of films."""
    action = random.randrange(7)
    if action == 0 and films:
        films.append(json.loads(json.dumps(random.choice(films))))
    elif action == 1:
        random.shuffle(films)
    elif action == 2 and films:
        films[random.randrange(len(films))] = random.choice(UNEXPECTED_VALUES)
    else:
        container, key = _random_position(random.choice(films) if films else {}, random)
        if container is None:
            return
        if action == 3:
            del container[key]
        elif action == 4 and isinstance(container, dict):
            container[random.choice(("extra", "", "relations", "cry_range", "tears", "\x1b[31m"))] = (
                random.choice(UNEXPECTED_VALUES)
            )
        else:
            container[key] = random.choice(UNEXPECTED_VALUES)


def _random_position(value: Any, random: Random) -> tuple[Any, Any]:
    """Return a random object or list inside a film, with a key or index in it; None if the film is empty."""
    container, key = None, None
    while isinstance(value, (dict, list)) and value and (container is None or random.random() < 0.7):
        container = value
        key = random.choice(list(value)) if isinstance(value, dict) else random.randrange(len(value))
        value = container[key]
    return container, key


def _duplicate_key(text: str, random: Random) -> str:
    key = random.choice(('"title": ', '"tears": ', '"name": ', '"present": '))
    return text.replace(key, f"{key}{json.dumps(random.choice(UNEXPECTED_VALUES))}, {key}", 1)
