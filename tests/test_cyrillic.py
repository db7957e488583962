"""A Korean name in Cyrillic has the same key as in Hangul."""

import pytest

from tearjerk.hangul.cyrillic import cyrillic_keys, hangul_key
from tearjerk.hangul.scripts import is_cyrillic


@pytest.mark.parametrize(
    ("cyrillic", "hangul"),
    [
        ("Чон До Ён", "전도연"), ("чон до ен", "전도연"), ("Сон Кан-хо", "송강호"), ("Сон Йе Чжин", "손예진"),
        ("Сон Е Джин", "손예진"), ("Ли Бён Хон", "이병헌"), ("Лим Су Чжон", "임수정"), ("Им Су Джон", "임수정"),
        ("Ро Дже Вон", "노재원"), ("Вон Бин", "원빈"), ("Бин Вон", "원빈"), ("Рю Сын Рён", "류승룡"),
        ("Чхве Мин Сик", "최민식"), ("Кан Донъвон", "강동원"), ("Ким Хян Ги", "김향기"), ("Чонг До Ён", "전도연"),
    ],
)  # fmt: skip
def test_spellings_of_a_name_share_a_key(cyrillic: str, hangul: str) -> None:
    assert hangul_key(hangul) in set(cyrillic_keys(cyrillic))


@pytest.mark.parametrize(
    ("cyrillic", "hangul"), [("Ли Мин Хо", "이민우"), ("Чон До Ён", "전지현"), ("", "공유")]
)
def test_different_names_have_different_keys(cyrillic: str, hangul: str) -> None:
    assert hangul_key(hangul) not in set(cyrillic_keys(cyrillic))


def test_text_is_cyrillic_if_all_its_letters_are() -> None:
    assert is_cyrillic("Кан-хо 2")
    assert not is_cyrillic("Кан Ho")
    assert not is_cyrillic("12")
