"""Parse the table of reviews that a query reads: a table name in the engine's syntax, or Parquet files."""

from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError

from tearjerk.errors import UsageError
from tearjerk.measure.sql.engines import Engine


def parse_table(name: str, engine: Engine) -> exp.Table:
    """Parse a table name, which may be qualified (catalog.schema.name), or a path of Parquet files that ends in .parquet.

    Raises UsageError if it is neither, so that nothing else can be injected into the query.
    """
    if name.endswith(".parquet"):
        return exp.Table(this=exp.ReadParquet(expressions=[exp.Literal.string(name)]))
    try:
        parsed = parse_one(name, into=exp.Table, dialect=engine.dialect)
    except SqlglotError:
        parsed = None
    if parsed is None or any(
        not isinstance(part, exp.Table | exp.Identifier) or part.comments for part in parsed.walk()
    ):
        quote = "`" if engine.dialect == "spark" else '"'
        raise UsageError(
            f"'{name}' is not the name of a table; quote a name with special characters as {engine.name} does ({quote}my-reviews{quote}), "
            "or pass the path of Parquet files, ending in .parquet."
        )
    return parsed
