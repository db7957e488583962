"""Which catalogues to read."""

import os
from collections.abc import Mapping, Sequence

VARIABLE = "TEARJERK_CATALOGUE"


def catalogue_paths(
    environment: Mapping[str, str], typed: Sequence[str] | None, preferred: Sequence[str]
) -> Sequence[str]:
    """The catalogues typed, else those of TEARJERK_CATALOGUE (joined as PATH is), else those of the config."""
    variable = environment.get(VARIABLE)
    return typed or (variable.split(os.pathsep) if variable else preferred)
