"""Where to watch a film: URLs are complete, and availability is not promised."""

from urllib.parse import parse_qs, urlsplit

from tearjerk.catalogue.links import pages, services
from tests.conftest import Run, film


def test_pages_are_built_from_the_ids_that_are_known() -> None:
    known = film(tmdb=255709, imdb="tt3153634", wikidata="Q1")
    assert [page.name for page in pages(known)] == ["TMDB: where to watch", "JustWatch", "IMDb", "Wikidata"]
    assert [page.name for page in pages(film())] == ["JustWatch"]


def test_titles_are_encoded_in_urls() -> None:
    awkward = film(title="71: Into the Fire & 100% más?", title_ko="포화 속으로")
    for place in (*pages(awkward), *services(awkward)):
        parts = urlsplit(place.url)
        assert parts.scheme == "https"
        if parts.query:
            (value,) = next(iter(parse_qs(parts.query).values()))
            assert value.startswith(awkward.title)


def test_services_are_listed_without_a_promise(tearjerk: Run) -> None:
    result = tearjerk("where", "hope-2013", FORCE_COLOR="1", TERM="dumb")
    assert "though perhaps not this one" in " ".join(result.stdout.split())
    assert "service\tNetflix\thttps://" in tearjerk("where", "hope-2013").stdout


def test_countries_have_their_own_pages_and_services() -> None:
    known = film(tmdb=255709, title="Hope", title_ko="소원", year=2013)
    here = pages(known, "BR")
    assert here[0].url == "https://www.themoviedb.org/movie/255709/watch?locale=BR"
    assert here[1].url == "https://www.justwatch.com/br/busca?q=Hope%202013"
    korean = {link.name: link.url for link in services(known, "KR")}
    assert {"TVING", "Wavve", "Watcha", "Coupang Play"} <= set(korean)
    assert "Viki" not in korean
    assert korean["TVING"].endswith("keyword=%EC%86%8C%EC%9B%90")
    assert "TVING" not in {link.name for link in services(known, "US")}


def test_countries_without_a_justwatch_url_get_the_american_page() -> None:
    (page,) = pages(film(), "MN")
    assert page.url.startswith("https://www.justwatch.com/us/search?q=")
    assert page.country is None


def test_a_short_common_title_is_qualified() -> None:
    hope = film(title="Hope", title_ko="소원")
    assert all("q=Hope&" not in link.url and not link.url.endswith("=Hope") for link in services(hope))


def test_every_country_in_the_table_of_services_exists() -> None:
    from tearjerk.catalogue.countries import country_names
    from tearjerk.catalogue.loading import bundled_text

    for line in bundled_text("services.csv").splitlines()[1:]:
        for country in line.split(",")[1].split():
            assert country == "*" or country.removeprefix("-") in country_names(), line
