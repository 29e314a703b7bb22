"""What the fields of a record and the members of an enum mean, for schemas, prompts and tables."""

import ast
import inspect
import textwrap
from enum import StrEnum

from hubcli.messages import say, table
from hubcli.model.text import Lang, Record


def field_docs(model: type[Record], lang: str = Lang.EN) -> dict[str, str]:
    """What each field of the record is, inherited fields included, as `messages.fields` explains it."""
    found = {field: _key(model, field) for field in model.model_fields}
    return {field: say(f"fields.{key}", lang) for field, key in found.items() if key}


def _key(model: type[Record], field: str) -> str | None:
    """The explanation of a field that is nearest to the record: its own, else that of what it inherits from."""
    keys = (f"{_NAMES.get(record.__name__, record.__name__.lower())}.{field}" for record in model.__mro__)
    return next((key for key in keys if key in table("fields")), None)


_NAMES = {"BaseFact": "fact", "BaseInfo": "base"}


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
