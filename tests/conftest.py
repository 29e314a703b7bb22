"""What every test may ask for: the command line, the sample base, golden files."""

import gc
import os
import shutil
from collections.abc import Callable, Generator, Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from filelock import FileLock
from first_run import examples
from hypothesis import HealthCheck, settings
from killing import Runs, runs
from project import DATA, FORMS, ROOT, SAMPLE, TESTS, Run
from typer.main import get_command
from typer.testing import CliRunner, Result

from hubcli.base.compiled.cache import _cache_file as cache_file
from hubcli.base.compiled.cache import open_store
from hubcli.base.compiled.readings import Readings
from hubcli.base.compiled.search_index import fill_index
from hubcli.base.compiled.store import Store
from hubcli.base.compiled.table_words import fill_table_words
from hubcli.base.folder import shipped_folder
from hubcli.cli.app import app

SHIPPED = shipped_folder().resolve()
_CACHES = count()

# No test depends on the clock of a busy machine; a first run tries fewer examples, and CI the same ones each time.
settings.register_profile(
    "hubcli",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=examples(100),
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("hubcli")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; read the diff")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A worker for each processor where the whole suite runs; none for a part of it, or to write golden files."""
    return min(os.cpu_count() or 1, 8) if _is_whole_suite(config) else 0


def pytest_configure(config: pytest.Config) -> None:
    """Heavy tests run only where they are asked for; the garbage collector need not walk often, for cycles are few."""
    gc.set_threshold(20_000, 20, 100)
    if not config.option.markexpr and _is_whole_suite(config):
        config.option.markexpr = "not heavy"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Workers begin with what takes longest."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: "program" not in item.path.parts)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """In a fresh clone the first worker compiles the tests, and the others wait for what it has compiled."""
    if not (hasattr(session.config, "workerinput") and hasattr(session.config, "cache")):
        return (yield)
    with FileLock(session.config.cache.mkdir("collecting") / "lock") as lock:
        if (TESTS / "base" / "__pycache__").exists():
            lock.release()
        return (yield)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What is left now stays: neither pytest, which looks for unclosed files five times, nor Python's end walks it.

    It is not frozen before: Hypothesis 6.103 looks for what refers to its random numbers among what is not.
    """
    gc.collect()
    gc.freeze()


def _is_whole_suite(config: pytest.Config) -> bool:
    options = config.option
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not (options.keyword or options.update_golden)


@pytest.fixture(scope="session", autouse=True)
def _same_surroundings() -> Iterator[None]:
    """No test sees the user's settings; messages name files from the project's folder.

    The command line is built once, not for each command that a test runs. Pages are the same with and without the extra
    `charts`, whose SVG differs from version to version.
    """
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(ROOT)
        for name in ("HUBCLI_BASE", "HUBCLI_BY", "HUBCLI_LANG", "HUBCLI_SOURCES", "LC_ALL", "LC_MESSAGES", "LANG"):
            patched.delenv(name, raising=False)
        patched.setenv("COLUMNS", "100")
        patched.setattr("typer.testing._get_command", cache(get_command))
        patched.setattr("hubcli.render.charts.drawing.can_draw", lambda: False)
        yield


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test has a cache of its own, in a folder that the first who writes to it makes."""
    folder = tmp_path_factory.getbasetemp() / "caches" / str(next(_CACHES))
    monkeypatch.setenv("HUBCLI_CACHE_DIR", str(folder))


@pytest.fixture(scope="session")
def _compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with both bases of the project, compiled once for all tests of all workers that are not about that."""
    mine = tmp_path_factory.getbasetemp()
    folder = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / "compiled"
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("HUBCLI_CACHE_DIR", str(folder))
        for base in (SAMPLE, SHIPPED):
            with open_store(base) as opened:
                Readings(opened)
                fill_index(opened)
                fill_table_words(opened)
    return folder


@pytest.fixture(scope="session")
def shipped_once(_compiled: Path) -> Iterator[Store]:
    """The base that ships, open for all tests that only read it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("HUBCLI_CACHE_DIR", str(_compiled))
        with open_store(SHIPPED) as opened:
            yield opened


@pytest.fixture(scope="session")
def sample_once(_compiled: Path) -> Iterator[Store]:
    """The sample base, open for all tests that only read it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("HUBCLI_CACHE_DIR", str(_compiled))
        with open_store(SAMPLE) as opened:
            yield opened


@pytest.fixture
def fill_cache(_compiled: Path) -> Callable[..., None]:
    """Puts these bases, compiled, into the cache of this test: the two of the project, or copies of the sample base."""

    def fill(*bases: Path) -> None:
        for base in bases or (SAMPLE, SHIPPED):
            compiled = _compiled / cache_file(SHIPPED if base == SHIPPED else SAMPLE).name
            if not cache_file(base).exists():
                cache_file(base).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(compiled, cache_file(base))

    return fill


@pytest.fixture
def run(fill_cache: Callable[..., None]) -> Run:
    """Runs `hubcli` with these words, on the sample base unless `base` says otherwise; asserts the code."""

    def run_words(*words: str, code: int | None = 0, base: Path | None = SAMPLE, stdin: str | None = None) -> Result:
        if base in (SAMPLE, SHIPPED, None):
            fill_cache(*filter(None, [base]))
        # `--lang` before a command sets the variable, which the runner then puts back.
        environment = {"HUBCLI_LANG": os.environ.get("HUBCLI_LANG")} | ({"HUBCLI_BASE": str(base)} if base else {})
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
def compiled_sample(sample: Path, fill_cache: Callable[..., None]) -> Path:
    """The same, compiled, for a test that is not about that."""
    fill_cache(sample)
    return sample


@pytest.fixture
def store(fill_cache: Callable[..., None]) -> Iterator[Store]:
    """The sample base, open."""
    fill_cache(SAMPLE)
    with open_store(SAMPLE) as opened:
        yield opened


@pytest.fixture
def shipped(fill_cache: Callable[..., None]) -> Iterator[Store]:
    """The base that ships, open."""
    fill_cache(SHIPPED)
    with open_store(SHIPPED) as opened:
        yield opened


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runs]:
    """Runs `hubcli` in processes of their own, without the time of a start."""
    with runs(tmp_path_factory.mktemp("said")) as started:
        yield started


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with a file below tests/data/golden; `--update-golden` writes it."""

    def compare(name: str, text: str) -> None:
        path = DATA / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        expected = path.read_bytes().decode() if path.exists() else ""
        assert text == expected, f"{path.relative_to(TESTS)} differs; pytest --update-golden writes it anew"

    return compare


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
