"""Countries by code, name and locale."""

import pytest

from tearjerk.catalogue.countries import country_code, country_code_from_locale, country_names
from tearjerk.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "code"), [("br", "BR"), (" KR ", "KR"), ("uk", "GB"), ("South Korea", "KR"), ("brazil", "BR")]
)
def test_a_country_is_found_by_code_and_name(typed: str, code: str) -> None:
    assert country_code(typed) == code


def test_an_unknown_country_suggests_the_closest_match() -> None:
    with pytest.raises(UsageError, match=r"Did you mean BR \(Brazil\)\?"):
        country_code("Brasil")
    with pytest.raises(UsageError, match="Use an ISO code"):
        country_code("XX")


def test_every_code_is_two_letters() -> None:
    assert len(country_names()) == 249
    assert all(len(code) == 2 and code.isupper() and name for code, name in country_names().items())


@pytest.mark.parametrize(
    ("variables", "country"),
    [
        ({"LANG": "pt_BR.UTF-8"}, "BR"),
        ({"LANG": "pt_BR.UTF-8", "LC_ALL": "ko_KR.UTF-8"}, "KR"),
        ({"LANG": "ca_ES@valencia"}, "ES"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "C"}, None),
        ({"LANG": ""}, None),
        ({}, None),
        ({"LANG": "en_001.UTF-8"}, None),
    ],
)
def test_the_locale_may_contain_a_country(variables: dict[str, str], country: str | None) -> None:
    assert country_code_from_locale(variables) == country
