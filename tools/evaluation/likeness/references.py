"""The references for judging rankings, none of which the rankings were built on.

A reference gives each film gains for other films, 0 or more: how closely somebody else considers them related. Films
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
        "TMDB keywords", [film for film in films if film.id in vectors], _without_zero_gains(gains)
    )


def co_mention_reference(films: Sequence[Film], counts: Path) -> Reference:
    """Return a reference whose gains tell how often viewers name another film in reviews of a film, relative to how often it is named overall.

    The gain is the base-2 logarithm of the lift if at least two reviews name the other film.
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
        _without_zero_gains(
            {
                film.id: {name: gains[film.id].get(name, 0.0) for name in of_name if name != film.id}
                for film in anchors
            }
        ),
    )


def _without_zero_gains(gains: Gains) -> Gains:
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
    """Remove spaces and punctuation from a Hangul title, because reviews spell them differently."""
    return re.sub(r"[^가-힣a-z0-9]", "", title.lower())
