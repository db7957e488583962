"""Write queries with more than a title: extra words, pasted text, people, and films not in the catalogue.

    python -m tools.benchmarks.search.make_phrased_queries CATALOGUE FACTS/korean-films.jsonl

Like make_queries, it uses nothing of the search's own code, and needs a third-party romaniser (ko_pron). It writes two
files with different templates, and different films and people that are not in the catalogue: queries/phrased-tuning.tsv
for development and queries/phrased-reporting.tsv for the report. Both were made before the search could parse such
queries, and the second was never used for tuning. queries/abroad.tsv has the titles in data/titles-abroad.csv as people
would type them; it was made together with that file.
"""

import argparse
import csv
import json
import random
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

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
    import ko_pron

    family, given = hangul[0], hangul[1:]
    return f"{ko_pron.romanise(family, 'mr')} {ko_pron.romanise(given, 'mr')}"


def without_diacritics(text: str) -> str:
    return text.replace("ŏ", "o").replace("ŭ", "u").replace("'", "")


def template_fields(film: Film, rng: random.Random) -> dict[str, str] | None:
    people = [p for p in film["cast"] if p["name_ko"] and len(p["name_ko"]) == 3]
    if len(people) < 2 or not film["directors"] or not film["directors"][0]["name_ko"]:
        return None
    one, two = rng.sample(people, 2)
    title, ko, director = film["title"], film["title_ko"], film["directors"][0]
    has_final = has_final_consonant(ko.rstrip(".!?"))
    return {
        "title": title.lower() if rng.random() < 0.6 else title, "ko": ko, "year": str(film["year"]),
        "actor": one["name"].lower(), "actor_ko": one["name_ko"], "actor2": two["name"].lower(), "actor2_ko": two["name_ko"],
        "name": one["name"].lower().replace("-", rng.choice(("-", " ", ""))), "name2": two["name"].lower(),
        "name_ko": one["name_ko"], "name2_ko": two["name_ko"],
        "director": director["name"], "director_ko": director["name_ko"],
        "dots": re.sub(r"[^A-Za-z0-9]+", ".", title.replace("'", "")).strip("."), "slug": slug(title),
        "underscores": title.replace(" ", "_"), "encoded": quote(title.replace(" ", "_")),
        "ko_underscores": ko.replace(" ", "_"), "ko_encoded": quote(ko.replace(" ", "_")),
        "imdb": film["imdb"] or "", "tmdb": str(film["tmdb"] or ""), "naver": str(film["naver"] or ""),
        "wikidata": film["wikidata"] or "", "mr": mccune_reischauer(one["name_ko"]), "mr_plain": without_diacritics(mccune_reischauer(one["name_ko"])),
        "를": "을" if has_final else "를", "은": "은" if has_final else "는", "이랑": "이랑" if has_final else "랑",
    }  # fmt: skip


def right_answer(kind: str, template: str, film: Film, fields: dict[str, str], films: list[Film]) -> str:
    if not kind.startswith("people"):
        return str(film["id"])
    wanted = [
        fields[field]
        for field in ("name_ko", "name2_ko", "director_ko")
        if f"{{{field.removesuffix('_ko')}" in template or (field == "name_ko" and "{mr" in template)
    ]
    matching_ids = [
        other["id"]
        for other in films
        if set(wanted) <= {person["name_ko"] for person in other["directors"] + other["cast"]}
    ]
    return " ".join(matching_ids)


def fill_templates(
    templates_by_kind: TemplatesByKind, films: list[Film], rng: random.Random
) -> Iterator[str]:
    for kind, templates in templates_by_kind.items():
        for template in templates:
            made = 0
            for film in rng.sample(films, len(films)):
                fields = template_fields(film, rng)
                if fields is None or made == QUERIES_PER_TEMPLATE.get(kind, 8):
                    continue
                if any(not fields[field] for field in re.findall(r"{(.*?)}", template)):
                    continue
                if kind in ("particle", "people-mr") and not re.fullmatch("[가-힣 ]+", fields["ko"]):
                    continue
                yield f"{kind}\t{template.format(**fields)}\t{right_answer(kind, template, film, fields, films)}"
                made += 1


def absent_titles(films: list[Film], facts: list[dict[str, Any]], rng: random.Random) -> list[str]:
    """Return 240 titles of Korean films, none of which is the title of a film in the catalogue."""

    def normalise(text: str) -> str:
        return re.sub(r"\W", "", text.lower()).removeprefix("the")

    catalogue_titles = {
        normalise(title)
        for film in films
        for title in (film["title"], film["title_ko"], *film["also_known_as"])
    }
    titles = [
        row[field] for row in facts for field in ("title_en", "title_ko")
        if row.get(field) and row.get("naver_code") and normalise(row[field]) not in catalogue_titles and len(normalise(row[field])) > 2
    ]  # fmt: skip
    return rng.sample(sorted(set(titles)), 240)


FOREIGN_TEMPLATES = {
    "ja": ("{} 映画", "{} あらすじ"), "zh-Hans": ("{} 电影", "{}在线观看"), "zh-Hant": ("韓國電影 {}", "{} 線上看"),
    "es": ("{} película completa", "ver {}"), "fr": ("{} film coréen", "{} vostfr"), "pt": ("{} filme", "assistir {}"),
    "it": ("{} film", "{} streaming ita"), "tr": ("{} izle", "{} filmi"), "ru": ("{} фильм", "смотреть {}"),
    "vi": ("phim {}", "{} vietsub"), "th": ("หนัง {}", "{} ซับไทย"), "de": ("{} film", "{} stream deutsch"),
}  # fmt: skip
"""Templates with extra words around a title, by language."""


def foreign_title_queries(films: list[Film], rows: list[dict[str, str]], rng: random.Random) -> Iterator[str]:
    """Yield a query for each foreign title, as people would type it."""
    years = {film["id"]: film["year"] for film in films}
    for row in rows:
        title, words = row["title"], rng.choice(FOREIGN_TEMPLATES[row["language"]])
        bare = "".join(c for c in unicodedata.normalize("NFD", title) if unicodedata.category(c) != "Mn")
        dropped_position = rng.randrange(1, len(title)) if len(title) > 7 else 0
        typed = rng.choice(
            (
                title, title, title.lower(), title.replace("\u3000", " ").replace("：", " "), bare if title.isascii() else title,
                words.format(title), f"{title} {years[row['id']]}", title[:dropped_position] + title[dropped_position + 1 :] if dropped_position else title,
            )
        )  # fmt: skip
        yield f"abroad\t{typed}\t{row['id']}"


def main(catalogue: Path, facts: Path) -> None:
    """Write the query files; data/titles-abroad.csv is next to the catalogue."""
    films: list[Film] = json.loads(catalogue.read_text("utf-8"))
    rows = [json.loads(line) for line in facts.read_text("utf-8").splitlines()]
    absent = absent_titles(films, rows, random.Random(7))
    halves: tuple[tuple[str, TemplatesByKind, Sequence[str], Sequence[str], list[str], int], ...] = (
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
    for name, templates, foreign, people, korean, seed in halves:
        rng = random.Random(seed)
        lines = [f"# made by make_phrased_queries.py with seed {seed}"]
        lines += fill_templates(templates, films, rng)
        lines += [f"nothing-foreign\t{text}\t-" for text in foreign]
        lines += [f"nothing-names\t{text}\t-" for text in people if text not in names]
        lines += [f"nothing-korean\t{text}\t-" for text in korean]
        (QUERIES_FOLDER / name).write_text("\n".join(dict.fromkeys(lines)) + "\n", "utf-8")
    with (catalogue.parent / "titles-abroad.csv").open(encoding="utf-8", newline="") as file:
        titles = list(foreign_title_queries(films, list(csv.DictReader(file)), random.Random(47)))
    (QUERIES_FOLDER / "abroad.tsv").write_text(
        "\n".join(["# made by make_phrased_queries.py", *titles]) + "\n", "utf-8"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("catalogue", type=Path)
    parser.add_argument("facts", type=Path)
    options = parser.parse_args()
    main(options.catalogue, options.facts)
