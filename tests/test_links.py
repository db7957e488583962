"""Where to look: addresses are whole, and nothing is promised."""

from urllib.parse import parse_qs, urlsplit

from tearjerk.catalogue.links import pages, services
from tests.conftest import Run, film


def test_pages_are_built_from_the_ids_that_are_known() -> None:
    known = film(tmdb=255709, imdb="tt3153634", wikidata="Q1")
    assert [page.name for page in pages(known)] == ["TMDB: where to watch", "JustWatch", "IMDb", "Wikidata"]
    assert [page.name for page in pages(film())] == ["JustWatch"]


def test_titles_survive_the_address() -> None:
    awkward = film(title="71: Into the Fire & 100% más?", title_ko="포화 속으로")
    for place in (*pages(awkward), *services(awkward)):
        parts = urlsplit(place.url)
        assert parts.scheme == "https"
        if parts.query:
            (value,) = next(iter(parse_qs(parts.query).values()))
            assert value.startswith(awkward.title)


def test_services_are_places_to_look(tearjerk: Run) -> None:
    done = tearjerk("where", "hope-2013", FORCE_COLOR="1", TERM="dumb")
    assert "look there" in done.stdout
    assert "service\tNetflix\thttps://" in tearjerk("where", "hope-2013").stdout
