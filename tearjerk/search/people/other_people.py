"""Recognition of people without a film in the catalogue, so that their names are not taken for those of others."""

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import can_spell_name, name_keys, plain_names
from tearjerk.search.index.bundled_table import BundledTable


class OtherPerson(Struct, frozen=True):
    """A person without a film in the catalogue, with the names in Latin letters and in Hangul; one may be empty."""

    name: str
    name_ko: str

    def __str__(self) -> str:
        """Return the form of the name used in messages."""
        return self.name or self.name_ko


def find_other_person(name: str) -> OtherPerson | None:
    """Return the person in the table with this full name, in either script and either order, or None."""
    people = OTHER_PEOPLE.rows_by_key
    (plain,), (keys,) = plain_names([name]), name_keys([name])
    is_hangul = has_hangul(plain)
    for key in sorted(keys):
        if is_hangul and " " in key:
            continue  # the key of a romanisation, which other names share
        for person in people.get(key, ()):
            if is_hangul or _is_name_of_person(plain, person):
                return person
    return None


def _is_name_of_person(plain_name: str, person: OtherPerson) -> bool:
    printed = plain_names([person.name])[0].split()
    words = plain_name.split()
    return words in (printed, printed[-1:] + printed[:-1]) or can_spell_name(plain_name, person.name_ko)


OTHER_PEOPLE = BundledTable(
    "other-people",
    1,
    columns=("name", "name_ko"),
    make_row=OtherPerson,
    key_columns=("name", "name_ko"),
    compute_keys=name_keys,
)
"""The people with each name, by its keys (hangul.names). The CSV file also has the column source; one name may be empty."""
