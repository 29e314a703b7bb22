"""What every test may ask for: the command line, the sample base, golden files."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from hubcli.base.cache import open_store
from hubcli.base.store import Store
from hubcli.cli import app

TESTS = Path(__file__).parent
SAMPLE = TESTS / "sample" / "facts"
SOURCES = TESTS / "sample" / "sources"

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the user's cache or settings."""
    monkeypatch.setenv("HUBCLI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    for name in ("HUBCLI_BASE", "HUBCLI_LANG", "HUBCLI_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def run() -> Run:
    """Runs `hubcli` with these words, on the sample base unless `base` says otherwise; asserts the exit code."""

    def run_words(*words: str, code: int = 0, base: Path | None = SAMPLE, stdin: str | None = None) -> Result:
        environment = {"HUBCLI_BASE": str(base)} if base else {}
        result = CliRunner().invoke(app, list(words), input=stdin, env=environment)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert result.exit_code == code, result.output
        return result

    return run_words


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A copy of the sample base that a test may change."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "facts"))


@pytest.fixture
def store() -> Iterator[Store]:
    """The sample base, open."""
    with open_store(SAMPLE) as opened:
        yield opened


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; read the diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file below tests/golden; `--update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        path = TESTS / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        expected = path.read_bytes().decode() if path.exists() else ""
        assert text == expected, f"{path.relative_to(TESTS)} differs; pytest --update-golden writes it anew"

    return compare
