"""Recognition of Korean words that cannot be listed: conversational verbs (있나요, 몇부작임) and compounds (배창호감독의).

Verbs are recognised by their endings, as endings are a closed class and stems are not.
"""

from collections.abc import Callable, Container

from tearjerk.hangul.particles import PARTICLES
from tearjerk.search.query.word_lists import KOREAN_FILLERS

KOREAN_FUNCTION_WORDS = frozenset(
    (  # noqa: SIM905
        "그 이 저 그거 이거 저거 그게 이게 거 것 건 게 분 씨 좀 꼭 다 또 막 걍 그냥 진짜 진짜로 정말 완전 너무 엄청 다시 혹시 근데"
        " 그리고 그런데 그래서 아니 아님 맞음 제발 아마 거의 딱 및 등 말고 빼고 중 중에 중에서 같이 함께 관련 대해 대한 때 땐"
        " 뭐 뭔 뭔가 뭐가 뭘 뭐지 뭐임 뭐야 뭐더라 뭔지 뭐였지 누구 누가 누구임 언제 왜 어떻게 어떰 어때 얼마나 몇 저기 여기"
        " 선생님 쌤 언니 오빠 누나 형님 있는 없는 있던 하는 했던 보는 본 봤던 나는 내가 제가 저는 우리나라 님들 여러분 국민여동생 국민첫사랑 국민엄마 아시는 아는 아무 아무거 아무거나 아무나"
    ).split()
)
"""Pronouns, adverbs, question words and other function words."""

VERB_ENDINGS = (
    # questions
    "냐", "냐고", "나요", "까요", "을까", "은가요", "는가", "는지", "을지", "니까",
    # statements
    "습니다", "합니다", "됩니다", "더라", "던데", "는데", "은데", "네요", "어요", "아요", "해요",
    "세요", "지요", "죠", "겠다", "싶다", "싶어", "싶네", "었다", "았다", "였다", "했다", "한다", "된다", "었어", "았어", "했어",
    "었지", "았지", "였지", "했지", "겠지", "잖아", "거든", "라며", "라면서",
    # nouns made from verbs
    "었음", "았음", "했음", "있음", "없음", "는거", "은거", "던거", "는것", "은것", "는게", "던게", "는분", "던분", "줘",
)  # fmt: skip
"""Conversational endings of verbs and of nouns made from them. Source: Standard Korean Dictionary (표준국어대사전), 어미."""

NOUN_ENDINGS = (
    "임", "입니다", "인데", "인가", "인가요", "인지", "이야", "야", "이냐", "냐", "이에요", "예요", "에요", "라던데", "이라던데", "라며", "맞나", "맞나요",
    "맞지", "맞음", "아님", "아닌가", "였나", "였지", "이었나", "더라", "있더라", "있어", "있지", "있나", "있나요", "있음", "없나", "없음",
    "떴냐", "떴나", "나옴", "뭐임", "좀", "거", "것", "꺼", "건", "들", "씨", "씨가", "씨는", "씨의", "씨랑", "님", "님이", "님의", "중", "중에", "때", "시절", "당시", "이", "용",
)  # fmt: skip
"""Conversational endings of nouns: forms of 'to be' and 'there is', and the bound nouns that follow a verb (나오는 거)."""

_REACTION_LETTERS = "ㅋㅎㅠㅜㄷㄱㅇㄴㅈㅉㅡ"
"""Letters typed for laughter, tears and short reactions: ㅋㅋ, ㅠㅠ, ㄷㄷ, ㅇㅈ."""

MIN_COMPOUND_SYLLABLES, MAX_COMPOUND_SYLLABLES = 3, 24
"""Minimum and maximum length, in syllables, of a word that may be a compound."""
MAX_PIECE_SYLLABLES = 12
"""Maximum length, in syllables, of a piece of a compound, without its suffix."""
_SUFFIXES = frozenset((*PARTICLES, *NOUN_ENDINGS, *VERB_ENDINGS))
"""Particles and endings that may be attached to a name, a title or a filler."""
_MAX_SUFFIX_SYLLABLES = max(map(len, _SUFFIXES))
_COMPOUND_FILLERS = KOREAN_FILLERS | {word for word in KOREAN_FUNCTION_WORDS if len(word) > 1} | {"뭐"}
Piece = tuple[str, str]
"""A word within a compound, and its suffix (which may be empty): 감독, 의."""


def is_conversational(word: str) -> bool:
    """Return whether a Korean word is conversational or a function word, and so says nothing about a film."""
    bare = word.strip(_REACTION_LETTERS)
    if not bare or bare in KOREAN_FUNCTION_WORDS or bare.startswith("몇"):
        return True
    return bare.endswith(VERB_ENDINGS) and bare not in VERB_ENDINGS


def split_compound(word: str, is_name_or_title: Callable[[str], bool]) -> list[Piece]:
    """Split a compound into fillers, names and titles; return an empty list if that is not possible.

    `is_name_or_title` recognises names and titles.
    """
    if not MIN_COMPOUND_SYLLABLES <= len(word) <= MAX_COMPOUND_SYLLABLES or not all(
        "가" <= letter <= "힣" for letter in word
    ):
        return []
    pieces_by_start: dict[int, list[Piece]] = {len(word): []}
    for position in range(len(word) - 1, -1, -1):
        found = _longest_piece(word, position, pieces_by_start, is_name_or_title)
        if found is not None:
            pieces_by_start[position] = [found, *pieces_by_start[position + len("".join(found))]]
    return pieces_by_start.get(0, [])


def _longest_piece(
    word: str, position: int, splittable_from: Container[int], is_name_or_title: Callable[[str], bool]
) -> Piece | None:
    """Return the longest piece that starts at `position` and leaves a rest that can be split, or None."""
    for end in range(min(len(word), position + MAX_PIECE_SYLLABLES), position, -1):
        piece = word[position:end]
        if piece in _COMPOUND_FILLERS or (len(piece) > 1 and is_name_or_title(piece)):
            for suffix_end in range(min(len(word), end + _MAX_SUFFIX_SYLLABLES), end - 1, -1):
                if suffix_end in splittable_from and (suffix_end == end or word[end:suffix_end] in _SUFFIXES):
                    return piece, word[end:suffix_end]
    return None


def split_fillers(word: str) -> list[str]:
    """Return the fillers that a compound consists of, without suffixes; empty if it contains anything else."""
    return [piece for piece, _ in split_compound(word, lambda _: False)]
