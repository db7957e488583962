"""Sample the reviews that were labelled, at random within three strata of both corpora together.

    python -m tools.evaluation.tears.draw_labels EVIDENCE OUT.tsv

The stratum 'net' matches a pattern far broader than the rules; 'near' has other words of crying, sadness or family.
The strata were fixed before the rules were written and do not change with them. Reviews are assigned to the two
halves alternately, in shuffled order.
"""

from pathlib import Path

import polars as pl

from tools.evidence import CORPORA, digest, evidence_parser, reviews
from tools.progress import show_progress

NET_PATTERN = (
    r"눈물|울(었|엇|었|어|엇|음|게|고|면|린|리|려|렸|지|다|만|줄|뻔|컥|먹|쩍|뿐|기|던|걸|긴|뻔|며|면|래|겠|ㅋ|ㅠ|ㅜ|$|\s|!|\.)|운(다|영화|적|거|건|게|\s)"
    r"|우는|우네|울ㅋ|오열|훌쩍|펑펑|엉엉|질질|짰|짜게|짠다|콧물|휴지|손수건|티슈|통곡|흐느|눈시울|눈가|최루|콧등|눈이\s*(퉁퉁|부|팅팅|탱탱)|ㅇㅓㅇㅓㅇ"
    r"|대성통곡|눙물|눈뮬|누물|흑흑|울엇|뿌애|줄줄|주륵|주르륵|뚝뚝|글썽|그렁|cry|cried|tear"
)
NEAR_PATTERN = r"울|우[는네니]|짜|ㅠ|ㅜ|T_T|ㅡㅜ|슬[퍼프펐픈픔]|슬퍼|감동|먹먹|찡|뭉클|짠|신파|코끝|가슴|아프|아팠|아파|맘이|마음이|엄마|아빠|부모|눈"
SAMPLE_SIZES = {"net": 900, "near": 450, "rest": 250}
SEED = 20261122


def stratum_expression() -> pl.Expr:
    """Return the expression for the stratum of a review: 'net', 'near' or 'rest'."""
    review = pl.col("review")
    return (
        pl.when(review.str.contains(NET_PATTERN)).then(pl.lit("net"))
        .when(review.str.contains(NEAR_PATTERN)).then(pl.lit("near"))
        .otherwise(pl.lit("rest"))
        .alias("stratum")
    )  # fmt: skip


def main() -> None:
    """Draw the sample and write it with its texts, which must never enter the repository."""
    parser = evidence_parser(__doc__)
    parser.add_argument("out", type=Path, help="where to write the drawn reviews with their texts")
    options = parser.parse_args()
    all_reviews = pl.concat([reviews(options.evidence, corpus).collect() for corpus in CORPORA]).with_columns(
        stratum_expression()
    )
    drawn = pl.concat(
        [
            all_reviews.filter(pl.col("stratum") == name).sample(size, seed=SEED)
            for name, size in SAMPLE_SIZES.items()
        ]
    )
    shuffled = drawn.sample(fraction=1, shuffle=True, seed=7).with_row_index("id")
    halves = shuffled.with_columns(
        half=pl.when(pl.col("id") % 2 == 0).then(pl.lit("dev")).otherwise(pl.lit("held")),
        sha256=pl.col("review").map_elements(digest, return_dtype=pl.String),
    )
    halves.write_csv(options.out, separator="\t")


if __name__ == "__main__":
    with show_progress("drawing reviews"):
        main()
