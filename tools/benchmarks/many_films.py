"""Make catalogues of any size from the bundled films."""

import json
from pathlib import Path

from tearjerk.catalogue.loading import bundled_path


def write_many_films(count: int, path: Path) -> None:
    """Write a catalogue of `count` films: the bundled ones, repeated with other ids and English titles."""
    films = json.loads(bundled_path("films.json").read_bytes())
    copies = []
    for number in range(count):
        film = dict(films[number % len(films)])
        copy_number = number // len(films)
        if copy_number:
            film |= {
                "id": f"{film['id']}-{copy_number}",
                "title": f"{film['title']} {copy_number}",
                "imdb": None,
                "tmdb": None,
                "wikidata": None,
                "naver": None,
            }
        copies.append(film)
    path.write_text(json.dumps(copies, ensure_ascii=False), encoding="utf-8")
