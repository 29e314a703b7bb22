"""The wheel: what it carries, and that it works without the checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest
from project import ROOT

pytestmark = pytest.mark.heavy


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once from the checkout with the build tools at hand: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of a fresh environment with the wheel in it; what hubcli needs is lent by this environment."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    paths = {name: Path(path) for name, path in sysconfig.get_paths(vars={"base": str(home)}, scheme="venv").items()}
    python = paths["scripts"] / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--no-index", "--no-deps", str(wheel)], check=True, capture_output=True)
    # A .pth file below a lent folder is not read, so that the editable install does not come along.
    (paths["purelib"] / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return paths["scripts"]


def run(*command: str | Path, folder: Path) -> str:
    done = process(*command, folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def process(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    own = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    own["HUBCLI_CACHE_DIR"] = str(Path(command[0]).parents[1] / "cache")  # its base is compiled once
    return subprocess.run(command, cwd=folder, env=own, capture_output=True, check=False, encoding="utf-8")


def test_the_wheel_carries_the_base_and_all_that_is_no_code(wheel: Path) -> None:
    carried = {name: info for info in ZipFile(wheel).infolist() if (name := info.filename)}
    here = {path.relative_to(ROOT).as_posix(): path for path in (ROOT / "facts").rglob("*.*")}
    assert {name for name in carried if name.startswith("hubcli/facts/")} == {f"hubcli/{name}" for name in here}
    data = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*") if path.is_file()}
    wanted = {name for name in data if not name.endswith((".py", ".pyc"))}
    assert "hubcli/base/compiled/schema.sql" in wanted
    assert wanted <= carried.keys()


def test_the_wheel_carries_no_tests_no_texts_of_sources_and_no_leftovers(wheel: Path) -> None:
    for name in ZipFile(wheel).namelist():
        assert name.startswith(("hubcli/", "hubcli-"))
        ours = name.startswith("hubcli/edits/starter/")  # its text is of our own writing
        assert not name.endswith((".pyc", ".txt")) or ours or name.endswith("entry_points.txt")


def test_the_installed_program_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from hubcli.base import folder;"
        "print(folder.__file__, folder.shipped_folder(), *sys.path, sep='\\n')"
    )
    module, base, *path = run(installed / "python", "-c", code, folder=tmp_path).splitlines()
    assert Path(module).is_relative_to(installed.parent)
    assert Path(base).is_relative_to(installed.parent)
    assert str(ROOT) not in path
    assert str(ROOT / "src") not in path


def test_the_installed_program_compares_the_hubs_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    compared = run(installed / "hubcli", "compare", "bjh", "yrd", "gba", folder=tmp_path)
    for name in ("Beijing-Tianjin-Hebei", "Yangtze River Delta", "Greater Bay Area"):
        assert name in compared
    assert list(tmp_path.iterdir()) == []


def test_the_installed_program_finds_no_problem_in_its_base(installed: Path, tmp_path: Path) -> None:
    assert ": no problems in " in run(installed / "hubcli", "check", folder=tmp_path)


def test_the_installed_program_starts_a_base_and_adds_to_it_but_not_to_its_own(installed: Path, tmp_path: Path) -> None:
    words = ["add", "challenge", "--set", "id=a", "--set", "hubs=north", "--set", "theme=research-funding"]
    words += [
        "--set",
        "label.en=A",
        "--set",
        "label.zh=甲",
        "--set",
        "statement.en=It is.",
        "--set",
        "statement.zh=是。",
    ]
    words += ["--evidence", "example-gazette-2026-01-05:3:Hill Town"]
    run(installed / "hubcli", "init", "mine", folder=tmp_path)
    run(installed / "hubcli", *words, "--base", "mine", folder=tmp_path)
    assert "no problems in 2 facts" in run(installed / "hubcli", "check", "--base", "mine", folder=tmp_path)
    refused = process(installed / "hubcli", *words, folder=tmp_path)
    assert refused.returncode == 2
    assert "'hubcli init DIR' starts one of your own" in refused.stderr


def test_the_installed_program_says_its_version(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "hubcli", "--version", folder=tmp_path).startswith("hubcli 0.")
