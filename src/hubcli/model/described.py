"""The docstrings under the fields of a record and the members of an enum, for schemas and tables."""

import ast
import inspect
import textwrap
from enum import StrEnum

from hubcli.model.text import Record


def field_docs(model: type[Record]) -> dict[str, str]:
    """What each field of the record is, inherited fields included."""
    docs: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if issubclass(cls, Record):
            docs |= _docs(cls)
    return {name: docs[name] for name in model.model_fields if name in docs}


def member_docs(enum: type[StrEnum]) -> dict[str, str]:
    """What each member of the enum means, in the order of the enum; a member without a docstring is left out."""
    docs = _docs(enum)
    return {member: docs[member.name] for member in enum if member.name in docs}


def _docs(cls: type) -> dict[str, str]:
    """The docstring under each name that the class itself assigns."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(tree, ast.ClassDef)
    docs = {}
    for named, below in zip(tree.body, tree.body[1:], strict=False):
        match named, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(doc))),
            ):
                docs[name] = inspect.cleandoc(doc)
    return docs
