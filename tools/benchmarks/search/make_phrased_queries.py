"""Write queries with more than a title: extra words, pasted text, people, and films not in the catalogue.

    python -m tools.benchmarks.search.make_phrased_queries CATALOGUE FACTS/korean-films.jsonl

Like make_queries, it uses nothing from tearjerk. It writes two files, with different templates and films:
queries/phrased-tuning.tsv for development and queries/phrased-reporting.tsv for the report. Both were made before the
search could parse such queries, and the second was never used for tuning. queries/abroad.tsv has the titles in
data/titles-abroad.csv as people would type them; it was made together with that file.
"""

import argparse
import csv
import json
import random
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import ko_pron

from tools.benchmarks.search.phrased_templates import (
    REPORTING_FOREIGN_QUERIES,
    REPORTING_PEOPLE_QUERIES,
    REPORTING_TEMPLATES,
    TUNING_FOREIGN_QUERIES,
    TUNING_PEOPLE_QUERIES,
    TUNING_TEMPLATES,
    TemplatesByKind,
)
from tools.benchmarks.search.queries import QUERIES_FOLDER

Film = dict[str, Any]

QUERIES_PER_TEMPLATE = {
    "words-en": 6,
    "words-ko": 6,
    "words-person": 8,
    "address": 6,
    "people": 7,
    "people-mr": 20,
    "particle": 10,
}
"""Number of queries per template; the default is 8."""


def has_final_consonant(word: str) -> bool:
    return "가" <= word[-1] <= "힣" and (ord(word[-1]) - 0xAC00) % 28 > 0


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "")).strip("-")


def mccune_reischauer(hangul: str) -> str:
    family, given = hangul[0], hangul[1:]
    return f"{ko_pron.romanise(family, 'mr')} {ko_pron.romanise(given, 'mr')}"


def without_diacritics(text: str) -> str:
    return text.replace("ŏ", "o").replace("ŭ", "u").replace("'", "")


def template_fields(film: Film, dice: random.Random) -> dict[str, str] | None:
    people = [p for p in film["cast"] if p["name_ko"] and len(p["name_ko"]) == 3]
    if len(people) < 2 or not film["directors"] or not film["directors"][0]["name_ko"]:
        return None
    one, two = dice.sample(people, 2)
    title, ko, director = film["title"], film["title_ko"], film["directors"][0]
    last = has_final_consonant(ko.rstrip(".!?"))
    return {
        "title": title.lower() if dice.random() < 0.6 else title, "ko": ko, "year": str(film["year"]),
        "actor": one["name"].lower(), "actor_ko": one["name_ko"], "actor2": two["name"].lower(), "actor2_ko": two["name_ko"],
        "name": one["name"].lower().replace("-", dice.choice(("-", " ", ""))), "name2": two["name"].lower(),
        "name_ko": one["name_ko"], "name2_ko": two["name_ko"],
        "director": director["name"], "director_ko": director["name_ko"],
        "dots": re.sub(r"[^A-Za-z0-9]+", ".", title.replace("'", "")).strip("."), "slug": slug(title),
        "underscores": title.replace(" ", "_"), "encoded": quote(title.replace(" ", "_")),
        "ko_underscores": ko.replace(" ", "_"), "ko_encoded": quote(ko.replace(" ", "_")),
        "imdb": film["imdb"] or "", "tmdb": str(film["tmdb"] or ""), "naver": str(film["naver"] or ""),
        "wikidata": film["wikidata"] or "", "mr": mccune_reischauer(one["name_ko"]), "mr_plain": without_diacritics(mccune_reischauer(one["name_ko"])),
        "를": "을" if last else "를", "은": "은" if last else "는", "이랑": "이랑" if last else "랑",
    }  # fmt: skip


def right_answer(kind: str, template: str, film: Film, fields: dict[str, str], films: list[Film]) -> str:
    if not kind.startswith("people"):
        return str(film["id"])
    wanted = [
        fields[field]
        for field in ("name_ko", "name2_ko", "director_ko")
        if f"{{{field.removesuffix('_ko')}" in template or (field == "name_ko" and "{mr" in template)
    ]
    fitting = [
        other["id"]
        for other in films
        if set(wanted) <= {person["name_ko"] for person in other["directors"] + other["cast"]}
    ]
    return " ".join(fitting)


def fill_templates(
    templates_by_kind: TemplatesByKind, films: list[Film], dice: random.Random
) -> Iterator[str]:
    for kind, templates in templates_by_kind.items():
        for template in templates:
            made = 0
            for film in dice.sample(films, len(films)):
                fields = template_fields(film, dice)
                if fields is None or made == QUERIES_PER_TEMPLATE.get(kind, 8):
                    continue
                if any(not fields[field] for field in re.findall(r"{(.*?)}", template)):
                    continue
                if kind in ("particle", "people-mr") and not re.fullmatch("[가-힣 ]+", fields["ko"]):
                    continue
                yield f"{kind}\t{template.format(**fields)}\t{right_answer(kind, template, film, fields, films)}"
                made += 1


def absent_titles(films: list[Film], facts: list[dict[str, Any]], dice: random.Random) -> list[str]:
    """Return titles of Korean films that are not in the catalogue and belong to none of its films."""

    def key(text: str) -> str:
        return re.sub(r"\W", "", text.lower()).removeprefix("the")

    here = {
        key(title) for film in films for title in (film["title"], film["title_ko"], *film["also_known_as"])
    }
    titles = [
        row[field] for row in facts for field in ("title_en", "title_ko")
        if row.get(field) and row.get("naver_code") and key(row[field]) not in here and len(key(row[field])) > 2
    ]  # fmt: skip
    return dice.sample(sorted(set(titles)), 240)


TEMPLATES_ABROAD = {
    "ja": ("{} 映画", "{} あらすじ"), "zh-Hans": ("{} 电影", "{}在线观看"), "zh-Hant": ("韓國電影 {}", "{} 線上看"),
    "es": ("{} película completa", "ver {}"), "fr": ("{} film coréen", "{} vostfr"), "pt": ("{} filme", "assistir {}"),
    "it": ("{} film", "{} streaming ita"), "tr": ("{} izle", "{} filmi"), "ru": ("{} фильм", "смотреть {}"),
    "vi": ("phim {}", "{} vietsub"), "th": ("หนัง {}", "{} ซับไทย"), "de": ("{} film", "{} stream deutsch"),
}  # fmt: skip
"""Templates with extra words around a title, by language."""


def foreign_title_queries(
    films: list[Film], rows: list[dict[str, str]], dice: random.Random
) -> Iterator[str]:
    """Yield a query for each foreign title, as people would type it."""
    years = {film["id"]: film["year"] for film in films}
    for row in rows:
        title, words = row["title"], dice.choice(TEMPLATES_ABROAD[row["language"]])
        bare = "".join(c for c in unicodedata.normalize("NFD", title) if unicodedata.category(c) != "Mn")
        dropped = dice.randrange(1, len(title)) if len(title) > 7 else 0
        typed = dice.choice(
            (
                title, title, title.lower(), title.replace("\u3000", " ").replace("：", " "), bare if title.isascii() else title,
                words.format(title), f"{title} {years[row['id']]}", title[:dropped] + title[dropped + 1 :] if dropped else title,
            )
        )  # fmt: skip
        yield f"abroad\t{typed}\t{row['id']}"


def main(catalogue: str, facts: str) -> None:
    """Write the query files; data/titles-abroad.csv is next to the catalogue."""
    films: list[Film] = json.loads(Path(catalogue).read_text("utf-8"))
    rows = [json.loads(line) for line in Path(facts).read_text("utf-8").splitlines()]
    absent = absent_titles(films, rows, random.Random(7))
    halves: tuple[tuple[str, TemplatesByKind, str, str, list[str], int], ...] = (
        (
            "phrased-tuning.tsv",
            TUNING_TEMPLATES,
            TUNING_FOREIGN_QUERIES,
            TUNING_PEOPLE_QUERIES,
            absent[::2],
            41,
        ),
        (
            "phrased-reporting.tsv",
            REPORTING_TEMPLATES,
            REPORTING_FOREIGN_QUERIES,
            REPORTING_PEOPLE_QUERIES,
            absent[1::2],
            43,
        ),
    )
    names = {person["name_ko"] for film in films for person in film["directors"] + film["cast"]}
    for name, half, foreign, people, korean, seed in halves:
        dice = random.Random(seed)
        lines = [f"# made by make_phrased_queries.py with seed {seed}"]
        lines += fill_templates(half, films, dice)
        lines += [f"nothing-foreign\t{text}\t-" for text in foreign.split("|") if text]
        lines += [f"nothing-names\t{text}\t-" for text in people.split("|") if text and text not in names]
        lines += [f"nothing-korean\t{text}\t-" for text in korean]
        (QUERIES_FOLDER / name).write_text("\n".join(dict.fromkeys(lines)) + "\n", "utf-8")
    with (Path(catalogue).parent / "titles-abroad.csv").open(encoding="utf-8", newline="") as file:
        titles = list(foreign_title_queries(films, list(csv.DictReader(file)), random.Random(47)))
    (QUERIES_FOLDER / "abroad.tsv").write_text(
        "\n".join(["# made by make_phrased_queries.py", *titles]) + "\n", "utf-8"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("catalogue")
    parser.add_argument("facts")
    chosen = parser.parse_args()
    main(chosen.catalogue, chosen.facts)
