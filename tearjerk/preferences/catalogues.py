"""Choose the catalogues to read."""

import os
from collections.abc import Mapping, Sequence

CATALOGUE_VARIABLE = "TEARJERK_CATALOGUE"


def catalogue_paths(
    environment: Mapping[str, str], typed: Sequence[str] | None, preferred: Sequence[str]
) -> Sequence[str]:
    """Return the catalogues typed, otherwise those in TEARJERK_CATALOGUE (separated as in PATH) or in the config."""
    variable = environment.get(CATALOGUE_VARIABLE)
    return typed or (variable.split(os.pathsep) if variable else preferred)
