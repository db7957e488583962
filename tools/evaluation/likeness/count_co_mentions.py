"""Write co-mentions.csv: how many reviews of each film name each other film. Needs the extra `measure`.

    python -m tools.evaluation.likeness.count_co_mentions EVIDENCE

The corpora overlap, so a pair's count is the larger of its counts in them. Titles are ignored if they are ordinary words
or phrases, name a person or an event, are better known as another film's, or are shared by two films of the catalogue.
"""

from collections.abc import Iterable
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.measure.words import count_literals
from tools.evaluation.likeness.references import IGNORED_CHARACTERS, normalise_title
from tools.evidence import CORPORA, evidence_parser, reviews
from tools.progress import show_progress

OUTPUT_FILE = Path(__file__).parent / "co-mentions.csv"

MIN_LETTERS = 3

AMBIGUOUS_TITLES = frozenset(
    """
    마음이 마음이2 아이들 우리들 국가대표 국가대표2 클래식 집으로 소방관 하모니 사이에서 ing 우리집 코리아 해바라기 파수꾼 넘버원 판도라
    오아시스 인생은아름다워 말할수없는비밀 그시절우리가좋아했던소녀 지금만나러갑니다 너와나 대가족 태일이 우리형 우리학교 히말라야 길위에서 여행자 도마뱀
    데이지 스카우트 언더독 브로커 소울메이트 세계일주 행복의나라 1987 소리꾼 회초리 김복동 글러브 내사랑내곁에 새드무비 연평해전 그래가족
    오직그대만 마이웨이 네버엔딩스토리 어떤시선 원더랜드 미안해고마워 만약에우리 안녕오케스트라 전국노래자랑 백만장자의첫사랑
    """.split()  # noqa: SIM905 -- a paragraph is easier to read than a column
)


def main() -> None:
    """Write the table."""
    evidence = evidence_parser(__doc__).parse_args().evidence
    films = loading.load()
    by_code = {str(film.naver): film for film in films if film.naver is not None}
    by_title = films_by_distinctive_title(films)
    counts = pl.concat(
        count_titles(reviews(evidence, corpus), list(by_code), list(by_title)) for corpus in CORPORA
    )
    larger_counts = counts.group_by("film", "word").agg(pl.col("reviews").max())
    lines = [
        f"{by_code[code].id},{by_title[title].id},{count}"
        for code, title, count in larger_counts.iter_rows()
        if by_title[title] is not by_code[code] and title not in normalise_title(by_code[code].title_ko)
    ]
    OUTPUT_FILE.write_text("\n".join(["film,names,reviews", *sorted(lines), ""]), encoding="utf-8")


def films_by_distinctive_title(films: Iterable[Film]) -> dict[str, Film]:
    """Return the films by normalised Hangul title, without titles that are short, ambiguous or shared by two films."""
    by_title: dict[str, list[Film]] = {}
    for film in films:
        by_title.setdefault(normalise_title(film.title_ko), []).append(film)
    return {
        title: namesakes[0]
        for title, namesakes in by_title.items()
        if len(namesakes) == 1 and len(title) >= MIN_LETTERS and title not in AMBIGUOUS_TITLES
    }


def count_titles(texts: pl.LazyFrame, codes: list[str], titles: list[str]) -> pl.DataFrame:
    """Count the reviews of each film that contain each title, ignoring spaces and punctuation."""
    return count_literals(texts.filter(pl.col("film").is_in(codes)), titles, normalised_review())


def normalised_review() -> pl.Expr:
    """Return the expression for a review in lower case with only Hangul, Latin letters and digits, for finding titles."""
    return pl.col("review").str.to_lowercase().str.replace_all(IGNORED_CHARACTERS, "")


if __name__ == "__main__":
    with show_progress("counting mentions"):
        main()
