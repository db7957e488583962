"""Titles that match all of a query: as typed, in part, in other scripts and languages, with typos."""
