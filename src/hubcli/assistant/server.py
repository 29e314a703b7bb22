"""The tools over the Model Context Protocol: a call goes in, a page of an answer or what is wrong with it comes out."""

import inspect
import json
from collections.abc import Mapping
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, create_model

from hubcli.assistant.answers import Page
from hubcli.assistant.facts import Asked
from hubcli.assistant.tools import TOOLS
from hubcli.base.compiled.kept import KeptBase
from hubcli.draft.blocks.refresh import Run
from hubcli.errors import HubError, MissingExtraError, UnknownNameError, quoted
from hubcli.messages import Message, say
from hubcli.model.text import Lang
from hubcli.questions.answer import plain

MOST = 50
"""The most items of an answer."""
USUAL = 10
"""The items of an answer where no other number is asked for."""


COMMAND = "hubcli serve"


class Settings(NamedTuple):
    """What the server was started with."""

    base: KeptBase
    lang: Lang
    """The language of descriptions, and of answers where none is asked for."""
    copies: Path | None
    """The analyst's copies of the sources."""
    run: Run
    """Answers the commands of exported blocks in a draft."""


def serve(settings: Settings) -> None:
    """Answer an assistant on standard input and output until it leaves. Raises MissingExtraError."""
    try:
        import anyio
        from mcp import types
        from mcp.server.lowlevel import Server
        from mcp.server.stdio import stdio_server
    except ImportError:
        raise MissingExtraError("mcp", COMMAND) from None

    async def list_tools(_: Any, __: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[types.Tool(**described(name, settings.lang)) for name in TOOLS])

    async def call_tool(_: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        given = params.arguments or {}
        try:
            found = answer(params.name, given, settings)
        except HubError as error:
            said = error.say(_language(given, settings.lang))
            return types.CallToolResult(content=[types.TextContent(text=said)], is_error=True)
        text = json.dumps(found, ensure_ascii=False)
        return types.CallToolResult(content=[types.TextContent(text=text)], structured_content=found)

    server = Server(
        "hubcli",
        version=version("hubcli"),
        instructions=say("assistant.instructions", settings.lang),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )

    async def run() -> None:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())

    anyio.run(run)


def described(name: str, lang: Lang) -> dict[str, Any]:
    """What a client is told of a tool, by the names of the protocol."""
    arguments = arguments_of(name).model_json_schema()
    for key, schema in arguments["properties"].items():
        schema["description"] = say(f"assistant.{key}", lang)
    return {
        "name": name,
        "description": f"{say(f'assistant.tool_{name}', lang)} {say('assistant.is_data', lang)}",
        "inputSchema": arguments,
        "outputSchema": TypeAdapter(TOOLS[name][1]).json_schema(mode="serialization"),
        "annotations": {"readOnlyHint": True, "openWorldHint": False},
    }


def answer(name: str, given: Mapping[str, Any], settings: Settings) -> dict[str, Any]:
    """The answer of a tool as plain data. Raises HubError."""
    if name not in TOOLS:
        raise UnknownNameError("tool", name, TOOLS)
    arguments = dict(_checked(name, given))
    start, limit = int(arguments.pop("cursor")), arguments.pop("limit")
    lang = arguments.pop("lang") or settings.lang

    def question(store: Any) -> Page:
        return TOOLS[name][0](Asked(store, lang, start, limit, settings.copies, settings.run), **arguments)

    return cast(dict[str, Any], plain(settings.base.ask(question)))


@cache
def arguments_of(name: str) -> type[BaseModel]:
    """The arguments of a tool: those of its function, and those that every tool has."""
    _, *own = inspect.signature(TOOLS[name][0]).parameters.values()
    fields: dict[str, Any] = {
        one.name: (one.annotation, ... if one.default is inspect.Parameter.empty else one.default) for one in own
    }
    return create_model(name, __config__=ConfigDict(extra="forbid"), **fields, **_FOR_ALL)


_FOR_ALL: dict[str, Any] = {
    "lang": (Lang | None, None),
    "limit": (int, Field(USUAL, ge=1, le=MOST)),
    "cursor": (str, Field("0", pattern=r"^[0-9]{1,9}$")),
}


def _checked(name: str, given: Mapping[str, Any]) -> BaseModel:
    """The arguments, with those that are not given. Raises HubError."""
    model = arguments_of(name)
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise HubError(*map(partial(_wrong, model), error.errors())) from None


def _wrong(model: type[BaseModel], error: Any) -> HubError:
    """What is wrong with an argument, and the way out."""
    key = str(error["loc"][0])
    if error["type"] == "extra_forbidden":
        return UnknownNameError("argument", key, model.model_fields)
    if error["type"] == "missing":
        return HubError(Message("assistant.missing", key, Message(f"assistant.{key}")))
    return HubError(Message("assistant.unfit", key, quoted(str(error["input"])), Message(f"assistant.{key}")))


def _language(given: Mapping[str, Any], usual: Lang) -> Lang:
    return next((lang for lang in Lang if lang == given.get("lang")), usual)
