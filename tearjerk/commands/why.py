"""`tearjerk why`: how the level of a film was measured, with a picture."""

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, cards, show
from tearjerk.tears.explanation import Explanation, ExplanationRecord
from tearjerk.text.sanitize import clean

EXAMPLES = """
tearjerk why miracle in cell no 7
tearjerk why 써니
tearjerk why sunny --json | jq .rank
"""

FIELDS = ExplanationRecord.__struct_fields__


def run(title: TitleWords, catalogue: CatalogueOptions, output: OutputOptions) -> None:
    """How the level was measured: viewers in tears, how sure that is, and the rank of the film.

    The picture counts all measured films, whatever their country.
    """
    show(explain_level(find_film(title, catalogue.films())), output.output(pager=True))


def explain_level(film: Film) -> Answer:
    """How the level of a film was measured."""
    from tearjerk.catalogue.loading import load
    from tearjerk.tears.ranking import bundled_counts, rank_film

    # The rank is among all that was counted, whichever catalogue the user chose.
    ranking = None if film.tears is None else rank_film(film, film.tears.share, bundled_counts(), load())
    found = Explanation(film, film.tears, ranking)
    lines = [clean(line) for line in found.lines()]
    return Answer([found.record()], FIELDS, cards("why", found), single=True, lines=lambda: lines)
