"""What every test may ask for: the command line, the sample base, golden files."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from typer.testing import CliRunner, Result

from hubcli.base.cache import open_store
from hubcli.base.store import Store
from hubcli.cli import app

TESTS = Path(__file__).parent
SAMPLE = TESTS / "sample" / "facts"
SOURCES = TESTS / "sample" / "sources"

# No test depends on the clock of a busy machine.
settings.register_profile("hubcli", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hubcli")

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the user's cache or settings; messages name files from the project's folder."""
    monkeypatch.chdir(TESTS.parent)
    monkeypatch.setenv("HUBCLI_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    for name in ("HUBCLI_BASE", "HUBCLI_LANG", "HUBCLI_SOURCES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def run() -> Run:
    """Runs `hubcli` with these words, on the sample base unless `base` says otherwise; asserts any exit code."""

    def run_words(*words: str, code: int | None = 0, base: Path | None = SAMPLE, stdin: str | None = None) -> Result:
        environment = {"HUBCLI_BASE": str(base)} if base else {}
        result = CliRunner().invoke(app, list(words), input=stdin, env=environment)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert code is None or result.exit_code == code, result.output
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


# Every form that a golden file comes in: its ending, and the option that asks for it.
FORMS = {"txt": "terminal", "md": "markdown", "csv": "csv", "json": "json"}


@pytest.fixture
def in_every_form(run: Run, golden: Callable[[str, str], None]) -> Callable[..., None]:
    """Runs a command in each form and language and compares what it prints with golden files of this name."""

    def compare(name: str, *words: str, forms: str = "txt md csv json") -> None:
        for suffix in forms.split():
            printed = {lang: run(*words, "--lang", lang, "--format", FORMS[suffix]).stdout for lang in ("en", "zh")}
            if suffix == "json":  # an answer carries both languages
                assert printed["en"] == printed.pop("zh")
            for lang, text in printed.items():
                golden(f"{name}.{suffix}" if suffix == "json" else f"{name}.{lang}.{suffix}", text)

    return compare
