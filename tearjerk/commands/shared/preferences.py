"""Add the user's preferences to the filters of a command, and report them on stderr."""

from msgspec import structs

from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions
from tearjerk.output.messages import hint


def add_preferences(
    filters: FilterOptions, catalogue: CatalogueOptions, *, level_given: bool = False
) -> FilterOptions:
    """Return the filters with the preferences from the config added.

    An option overrides its key in the config, except --avoid, which adds to it. If `level_given`, the command
    itself sets the cry level, which overrides the one in the config.
    """
    preferences = catalogue.preferences()
    added = {
        "max_age": preferences.max_age if filters.max_age is None else None,
        "cry_level": preferences.cry_level if filters.cry_level is None and not level_given else None,
        "aftertaste": preferences.aftertaste if filters.aftertaste is None else None,
    }
    applied = {name: value for name, value in added.items() if value is not None}
    reported = [f"{name.replace('_', '-')} {value}" for name, value in applied.items()]
    avoid = list(filters.avoid or ())
    if preferences.avoid:
        avoid = list(dict.fromkeys([*avoid, *preferences.avoid]))
        reported.insert(0, f"avoid {' '.join(preferences.avoid)}")
    if not reported:
        return filters
    hint(f"From your config: {', '.join(reported)}. --no-config ignores it.")
    return structs.replace(filters, avoid=avoid or None, **applied)
