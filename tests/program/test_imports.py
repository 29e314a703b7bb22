"""Imports run downwards only, and the command line loads little before a command needs it."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

import hubcli

PACKAGE = Path(hubcli.__file__).parent

# What each layer may import of ours beside itself and the messages, from the top down.
LAYERS: dict[str, set[str]] = {
    "__main__": {"cli"},
    "cli": {
        "assistant",
        "pages",
        "render",
        "draft",
        "edits",
        "exports",
        "questions",
        "evidence",
        "sources",
        "base",
        "files",
        "model",
        "errors",
    },
    "assistant": {"pages", "document", "draft", "questions", "evidence", "sources", "base", "model", "errors"},
    "pages": {
        "citations",
        "document",
        "works",
        "chart",
        "draft",
        "edits",
        "questions",
        "evidence",
        "sources",
        "figures",
        "model",
    },
    "draft": {"citations", "questions", "sources", "words", "figures", "base", "files", "model", "errors"},
    "edits": {"questions", "evidence", "sources", "words", "base", "files", "model", "errors"},
    "exports": {"questions", "figures", "base", "files", "model", "errors"},
    "questions": {"evidence", "sources", "figures", "base", "files", "model", "progress", "errors"},
    "evidence": {"sources", "words", "figures", "model"},
    "sources": {"figures", "files", "model", "errors"},
    "base": {"words", "figures", "files", "model", "progress", "errors"},
    "words": {"figures", "model"},
    "figures": {"model"},
    "files": {"errors"},
    "render": {"citations", "document", "chart", "works", "model", "errors"},
    "citations": {"document"},
    "document": {"chart", "works"},
    "chart": set(),
    "works": set(),
    "errors": {"model"},
    "model": set(),
    "progress": set(),
    "messages": set(),
    "__init__": set(),
}
# What the lower layers may import of others' beside the standard library.
PACKAGES = {
    "model": {"pydantic", "pydantic_core"},
    "document": set(),
    "errors": {"rapidfuzz"},
    "messages": set(),
    "progress": {"rich"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def _layer(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def _imports(path: Path) -> tuple[tuple[str, int], ...]:
    """Every module that a file imports, those inside functions too, with the line."""
    return tuple(_found_imports(path))


def _found_imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: name the module in full"
            assert node.module
            # `from hubcli import document` imports a layer by its name
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


def test_every_file_belongs_to_a_layer() -> None:
    assert {_layer(path) for path in MODULES} <= set(LAYERS)


def test_a_module_imports_only_from_layers_below_its_own() -> None:
    for path in MODULES:
        for module, line in _imports(path):
            assert _may_import(path, module), f"{path}:{line}: {_layer(path)} imports {module}"


def _may_import(path: Path, module: str) -> bool:
    layer = _layer(path)
    package, _, rest = module.partition(".")
    if package == "hubcli":
        return rest.partition(".")[0] in LAYERS[layer] | {layer, "messages"}
    return layer not in PACKAGES or package in PACKAGES[layer] | sys.stdlib_module_names


def test_no_layer_may_import_more_than_it_does() -> None:
    imported: dict[str, set[str]] = {layer: set() for layer in LAYERS}
    for path in MODULES:
        imported[_layer(path)] |= {name.split(".")[1] for name, _ in _imports(path) if name.startswith("hubcli.")}
    assert {layer: more for layer, allowed in LAYERS.items() if (more := allowed - imported[layer])} == {}


def test_no_layer_is_below_itself() -> None:
    def all_below(layer: str) -> set[str]:
        return set().union(*({below} | all_below(below) for below in LAYERS[layer]))

    assert not [layer for layer in LAYERS if layer in all_below(layer)]


@pytest.mark.parametrize("package", ["rich", "jinja2", "babel", "rapidfuzz", "tomli", "filelock", "markdown_it"])
def test_the_command_line_loads_it_only_when_a_command_needs_it(package: str) -> None:
    assert package not in _loaded_by_the_command_line()


def test_no_command_is_loaded_before_it_is_asked_for() -> None:
    loaded = {name for name in _loaded_by_the_command_line() if name.startswith(("hubcli.cli.", "hubcli.messages."))}
    assert loaded == {
        "hubcli.cli.app",
        "hubcli.cli.coercion",
        "hubcli.cli.registry",
        "hubcli.messages.catalogue",
    }


def test_the_texts_of_help_are_loaded_only_for_help() -> None:
    script = (
        "import sys; from hubcli.cli.registry import Commands; Commands()['hubs'].make_context('hubs', []);"
        "print(*sys.modules)"
    )
    loaded = set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"hubcli.cli.help_texts", "hubcli.messages.commands", "hubcli.messages.options", "rich"}


@cache
def _loaded_by_the_command_line() -> set[str]:
    script = "import sys, hubcli.cli.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


UNREAD = {
    "pydantic", "pydantic_core", "annotated_types", "typer._adapters", "rich", "jinja2", "markdown_it", "cn2an", "docx",
    "babel", "tomli", "filelock", "rapidfuzz", "pyarrow", "importlib.metadata", "hubcli.base.tables.composing",
    "hubcli.base.extends", "hubcli.base.compiled.compiler", "hubcli.base.toml.reader",
}  # fmt: skip
"""What a question that only reads a compiled base can do without."""


@pytest.mark.parametrize("form", ["terminal", "json"])
def test_a_cold_comparison_loads_no_more_than_it_needs(form: str, fill_cache: Callable[..., None]) -> None:
    fill_cache()
    script = f"""
import sys
from hubcli.cli.app import run
sys.argv = ["hubcli", "compare", "bjh", "yrd", "gba", "--format", "{form}"]
run()
print("", *sys.modules, file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout
    assert not UNREAD & set(done.stderr.split())


def test_help_names_the_verdicts_without_loading_the_proof() -> None:
    script = "import sys, hubcli.cli.commands.verify; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert "hubcli.evidence.verdicts" in loaded
    assert "hubcli.evidence.proof" not in loaded
