"""Find the small changes that can be made to a module: comparisons, logic, numbers, conditions, statements."""

import ast
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from msgspec import Struct

COMPARISON_REPLACEMENTS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==", ast.In: "not in",
    ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
OPERATOR_REPLACEMENTS: dict[type[ast.operator], str] = {
    ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "*", ast.Mod: "*", ast.BitOr: "&", ast.BitAnd: "|",
}  # fmt: skip
FUNCTION_REPLACEMENTS = {"min": "max", "max": "min", "any": "all", "all": "any"}


class Mutation(Struct, frozen=True):
    """One change to a module, which replaces the text from `start` to `end` (in characters) with `new`."""

    path: str
    line: int
    start: int
    end: int
    old: str
    new: str

    @property
    def last_line(self) -> int:
        """The line on which the replaced text ends."""
        return self.line + self.old.count("\n")

    def apply(self, source: str) -> str:
        """Return the source of the module with the change."""
        return source[: self.start] + self.new + source[self.end :]

    def __str__(self) -> str:
        return (
            f"{self.path}:{self.line}: {' '.join(self.old.split())[:60]} -> {' '.join(self.new.split())[:60]}"
        )


def find_mutations(path: str, root: Path) -> list[Mutation]:
    """Return all changes that leave a module valid Python, in the order of its lines."""
    source = (root / path).read_text(encoding="utf-8")
    lines = source.splitlines(keepends=True)
    starts = [0, *accumulate(map(len, lines))]

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + len(lines[line - 1].encode()[:column].decode())

    found = []
    for node in _executed_nodes(ast.parse(source)):
        old = ast.get_source_segment(source, node) or ""
        start, end = (
            offset(node.lineno, node.col_offset),
            offset(node.end_lineno or 0, node.end_col_offset or 0),
        )
        for new in _replacements(node):
            change = Mutation(path, node.lineno, start, end, old, new)
            if _is_python(change.apply(source)):
                found.append(change)
    return found


def runs_at_import(source: str, line: int) -> bool:
    """Return whether a line is outside the body of every function."""
    functions = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    return not any(node.body[0].lineno <= line <= (node.end_lineno or 0) for node in functions)


def _executed_nodes(tree: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield the executed expressions and statements, without imports, annotations, and decorators and signatures of functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.AnnAssign):
            if node.value is not None:
                yield from _executed_nodes(ast.Expression(node.value))
            continue
        if isinstance(node, (ast.arg, ast.Import, ast.ImportFrom)):
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for part in node.body:
                yield from _executed_nodes(ast.Module([part], []))
            continue
        if isinstance(node, (ast.expr, ast.stmt)):
            yield node
        yield from _executed_nodes(node)


def _replacements(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if (
            type(operator) in COMPARISON_REPLACEMENTS
        ):
            yield f"(({ast.unparse(left)}) {COMPARISON_REPLACEMENTS[type(operator)]} ({ast.unparse(right)}))"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in OPERATOR_REPLACEMENTS:
            yield f"(({ast.unparse(left)}) {OPERATOR_REPLACEMENTS[type(operator)]} ({ast.unparse(right)}))"
        case ast.BoolOp(op=operator, values=values):
            other = " or " if isinstance(operator, ast.And) else " and "
            yield f"({other.join(f'({ast.unparse(value)})' for value in values)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield f"({ast.unparse(operand)})"
        case ast.IfExp(test=test, body=body, orelse=orelse):
            yield f"({ast.unparse(orelse)} if {ast.unparse(test)} else {ast.unparse(body)})"
        case ast.Constant(value=bool() as value):
            yield str(not value)
        case ast.Constant(value=int() as value):
            yield str(value + 1)
        case ast.Constant(value=float() as value):
            yield str(value * 2 + 1)
        case ast.Call(func=ast.Name(id=name), args=arguments) if name in FUNCTION_REPLACEMENTS and arguments:
            yield ast.unparse(node).replace(name, FUNCTION_REPLACEMENTS[name], 1)
        case ast.Return(value=value) if value is not None and not isinstance(value, ast.Constant):
            yield "return None"
        case ast.Expr(value=ast.Call()) | ast.Raise() | ast.Continue() | ast.AugAssign():
            yield "pass"


def _is_python(source: str) -> bool:
    try:
        compile(source, "mutant", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
