"""A Korean name in katakana has the same key as in Hangul."""

import unicodedata

import pytest

from tearjerk.hangul.kana import hangul_key, katakana_key
from tearjerk.hangul.scripts import is_katakana


@pytest.mark.parametrize(
    ("kana", "hangul"),
    [
        ("コン・ユ", "공유"), ("ソン・イェジン", "손예진"), ("ファン・ジョンミン", "황정민"), ("パク・チャヌク", "박찬욱"),
        ("ハン・ソッキュ", "한석규"), ("ナ・ムニ", "나문희"), ("ホ・ジノ", "허진호"), ("クァク・ジェヨン", "곽재용"),
        ("ウォンビン", "원빈"), ("チュ・ジフン", "주지훈"), ("ソンガンホ", "송강호"), ("ｿﾝ･ｶﾞﾝﾎ", "송강호"),
    ],
)  # fmt: skip
def test_katakana_and_hangul_names_have_the_same_key(kana: str, hangul: str) -> None:
    assert katakana_key(kana) == hangul_key(hangul)
    assert katakana_key(unicodedata.normalize("NFD", kana)) == hangul_key(hangul)


def test_other_names_have_other_keys() -> None:
    assert katakana_key("イ・ミンホ") != hangul_key("이민우")


def test_scripts_are_distinguished() -> None:
    assert is_katakana("ソ")
    assert not is_katakana("소")
    assert not is_katakana("s")
