"""What the rankings are judged against: three things that none of them was built on.

A reference gives for each film a gain, 0 or more, to other films: how much somebody else says they
belong together. Films that a reference cannot speak of are not ranked when it judges.
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

FEWEST_KEYWORDS = 4
"""A film with fewer keywords is not judged by them."""


class Reference(NamedTuple):
    """The films a reference can speak of, and the gain of each pair."""

    name: str
    films: Sequence[Film]
    gains: Gains


def keywords(films: Sequence[Film], facts: Path) -> Reference:
    """How alike two films' TMDB keywords are: the cosine of their inverse document frequencies.

    The keywords were given by TMDB's users; their rarity is that among all Korean films of the facts.
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
        if film.tmdb in tagged and len(tagged[film.tmdb]) >= FEWEST_KEYWORDS
    }
    gains = {
        one: {other: cosine(vectors[one], vectors[other]) for other in vectors if other != one}
        for one in vectors
    }
    return Reference("TMDB keywords", [film for film in films if film.id in vectors], _telling(gains))


def co_mentions(films: Sequence[Film], counts: Path) -> Reference:
    """Which other films viewers name in the reviews of a film, against how often those are named anywhere.

    The gain is the logarithm to base 2 of the lift, where two reviews or more name the other film.
    """
    with counts.open(encoding="utf-8") as file:
        named = [(row["film"], row["names"], int(row["reviews"])) for row in csv.DictReader(file)]
    of_film: dict[str, int] = defaultdict(int)
    of_name: dict[str, int] = defaultdict(int)
    for film, other, count in named:
        of_film[film] += count
        of_name[other] += count
    everything = sum(of_film.values())
    gains: dict[str, dict[str, float]] = {name: {} for name in {*of_film, *of_name}}
    for film, other, count in named:
        lift = count * everything / (of_film[film] * of_name[other])
        if count >= 2 and lift > 1:
            gains[film][other] = log2(lift)
    nameable = [film for film in films if film.id in of_name]
    anchors = [film for film in films if gains.get(film.id)]
    return Reference(
        "co-mentions",
        list({film.id: film for film in (*nameable, *anchors)}.values()),
        _telling(
            {
                film.id: {name: gains[film.id].get(name, 0.0) for name in of_name if name != film.id}
                for film in anchors
            }
        ),
    )


def _telling(gains: Gains) -> Gains:
    # A film that the reference puts near no other cannot judge an order.
    return {film: others for film, others in gains.items() if any(others.values())}


class Triplet(NamedTuple):
    """A film, and which of two others a reader who knows all three would see next."""

    film: str
    nearer: str
    farther: str


def triplets(path: Path, known: Iterable[str]) -> list[Triplet]:
    """The judged triplets whose films are all in the catalogue."""
    ids = set(known)
    with path.open(encoding="utf-8") as file:
        found = [Triplet(row["film"], row["nearer"], row["farther"]) for row in csv.DictReader(file)]
    return [triplet for triplet in found if ids.issuperset(triplet)]


def folded(title: str) -> str:
    """A Hangul title as a review may spell it: no spaces, no punctuation."""
    return re.sub(r"[^가-힣a-z0-9]", "", title.lower())
