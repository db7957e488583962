"""Matches of a whole query with titles: exact, partial, in other scripts and languages, or with typos."""
