"""`tearjerk why`: how the level of a film was measured, with a picture."""

from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, cards, show
from tearjerk.text.sanitize import clean

EXAMPLES = """
tearjerk why miracle in cell no 7
tearjerk why 소원
tearjerk why hope --json | jq .rank
"""

FIELDS = (
    *("id", "title", "title_ko", "year", "cry_level", "cry_basis", "cry_reason"),
    *("sentence", "tears", "rank", "neighbours", "histogram", "corpora"),
    *("meaning", "interval", "caution"),
)


def run(title: TitleWords, catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """How the level was measured: viewers in tears, how sure that is, and where the film stands.

    The picture counts all measured films, whatever their country.
    """
    from tearjerk.catalogue.loading import load
    from tearjerk.tears.explanation import Explanation
    from tearjerk.tears.ranking import bundled_counts, standing

    film = find_film(title, catalogue.films())
    # Among whom it stands is a matter of what was counted, not of the catalogue that the reader chose.
    stands = None if film.tears is None else standing(film, film.tears.share, bundled_counts(), load())
    found = Explanation(film, film.tears, stands)

    lines = [clean(line) for line in found.lines()]
    record = found.record()
    show(Answer([record], FIELDS, cards("why", found), single=True, lines=lines), output.output())
