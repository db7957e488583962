"""Choose the catalogues to read."""

import os
from collections.abc import Mapping, Sequence

CATALOGUE_VARIABLE = "TEARJERK_CATALOGUE"


def catalogue_paths(
    environment: Mapping[str, str], typed_paths: Sequence[str] | None, preferred_paths: Sequence[str]
) -> Sequence[str]:
    """Return the paths typed, or else those in TEARJERK_CATALOGUE (separated as in PATH), or else those in the config."""
    variable = environment.get(CATALOGUE_VARIABLE)
    return typed_paths or (variable.split(os.pathsep) if variable else preferred_paths)
