"""What the fields of a record mean, for schemas, prompts and tables."""

from hubcli.messages import Message, table
from hubcli.model.record import Record, fields_of
from hubcli.model.text import Lang


def field_docs(model: type[Record], lang: str = Lang.EN) -> dict[str, str]:
    """What each field of the record is, inherited fields included, as `messages.fields` explains it."""
    return {field: message.say(lang) for field, message in field_messages(model).items()}


def field_messages(model: type[Record]) -> dict[str, Message]:
    """The same, for a language that is chosen later."""
    found = {field: _key(model, field) for field in fields_of(model)}
    return {field: Message(f"fields.{key}") for field, key in found.items() if key}


def _key(model: type[Record], field: str) -> str | None:
    """The explanation of a field that is nearest to the record: its own, else that of what it inherits from."""
    keys = (f"{_NAMES.get(record.__name__, record.__name__.lower())}.{field}" for record in model.__mro__)
    return next((key for key in keys if key in table("fields")), None)


_NAMES = {"BaseFact": "fact", "BaseInfo": "base"}
