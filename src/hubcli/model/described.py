"""The docstring under each field of a record, for the JSON Schema and the README's table."""

import ast
import inspect
import textwrap

from hubcli.model.text import Record


def field_docs(model: type[Record]) -> dict[str, str]:
    """What each field of the record is, inherited fields included."""
    docs: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if issubclass(cls, Record):
            docs |= _own_docs(cls)
    return {name: docs[name] for name in model.model_fields if name in docs}


def _own_docs(cls: type[Record]) -> dict[str, str]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    assert isinstance(tree, ast.ClassDef)
    docs = {}
    for field, below in zip(tree.body, tree.body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(doc))):
                docs[name] = inspect.cleandoc(doc)
    return docs
