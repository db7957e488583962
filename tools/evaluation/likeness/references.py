"""The references by which rankings are judged.

A reference gives each film gains for other films, 0 or more, for how closely others consider the two related. Films
that a reference does not cover are not ranked when it judges.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log2
from pathlib import Path
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.likeness.parts import cosine, inverse_document_frequency

Gains = Mapping[str, Mapping[str, float]]

IGNORED_CHARACTERS = "[^가-힣a-z0-9]"
"""Regular expression for what is removed from titles and reviews before titles are looked for."""

MIN_KEYWORDS = 4
"""Minimum number of keywords for a film to be judged by them."""


class Reference(NamedTuple):
    """The films that a reference covers, and the gain of each pair."""

    name: str
    films: Sequence[Film]
    gains: Gains


def keyword_reference(films: Sequence[Film], facts: Path) -> Reference:
    """Return a reference whose gains are the similarity of two films' TMDB keywords: the cosine of their inverse document frequencies.

    The keywords come from TMDB's users; their rarity is measured over all Korean films in the facts.
    """
    rows = [json.loads(line) for line in facts.read_text(encoding="utf-8").splitlines()]
    tagged = {
        row["tmdb_id"]: frozenset(row["keywords"])
        for row in rows
        if row.get("keywords") and row.get("tmdb_id")
    }
    rarity = inverse_document_frequency(tagged.values())
    vectors = {
        film.id: {word: rarity[word] for word in tagged[film.tmdb]}
        for film in films
        if film.tmdb in tagged and len(tagged[film.tmdb]) >= MIN_KEYWORDS
    }
    gains = {
        one: {other: cosine(vectors[one], vectors[other]) for other in vectors if other != one}
        for one in vectors
    }
    return Reference(
        "TMDB keywords", [film for film in films if film.id in vectors], _films_with_gains(gains)
    )


def co_mention_reference(films: Sequence[Film], counts: Path) -> Reference:
    """Return a reference whose gains tell how often viewers name another film in reviews of a film, relative to how often it is named overall.

    The gain is the base-2 logarithm of the lift if that exceeds 1 and two or more reviews name the other film, else 0.
    """
    with counts.open(encoding="utf-8") as file:
        named = [(row["film"], row["names"], int(row["reviews"])) for row in csv.DictReader(file)]
    of_film: dict[str, int] = defaultdict(int)
    of_name: dict[str, int] = defaultdict(int)
    for film, other, count in named:
        of_film[film] += count
        of_name[other] += count
    total = sum(of_film.values())
    gains: dict[str, dict[str, float]] = {name: {} for name in {*of_film, *of_name}}
    for film, other, count in named:
        lift = count * total / (of_film[film] * of_name[other])
        if count >= 2 and lift > 1:
            gains[film][other] = log2(lift)
    nameable = [film for film in films if film.id in of_name]
    reviewed_films = [film for film in films if gains.get(film.id)]
    return Reference(
        "co-mentions",
        list({film.id: film for film in (*nameable, *reviewed_films)}.values()),
        _films_with_gains(
            {
                film.id: {name: gains[film.id].get(name, 0.0) for name in of_name if name != film.id}
                for film in reviewed_films
            }
        ),
    )


def _films_with_gains(gains: Gains) -> Gains:
    # A film without gains cannot be used to judge a ranking.
    return {film: others for film, others in gains.items() if any(others.values())}


class Triplet(NamedTuple):
    """A film, and which of two others a reader who knows all three considers nearer."""

    film: str
    nearer: str
    farther: str


def read_triplets(path: Path, catalogue_ids: Iterable[str]) -> list[Triplet]:
    """Read the judged triplets whose films are all in the catalogue."""
    ids = set(catalogue_ids)
    with path.open(encoding="utf-8") as file:
        found = [Triplet(row["film"], row["nearer"], row["farther"]) for row in csv.DictReader(file)]
    return [triplet for triplet in found if ids.issuperset(triplet)]


def normalise_title(title: str) -> str:
    """Reduce a title to lower case, Hangul, Latin letters and digits, because reviews space and punctuate titles differently."""
    return re.sub(IGNORED_CHARACTERS, "", title.lower())
