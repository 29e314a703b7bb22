"""Commands timed side by side, in processor time: alternating runs in one go, so that a busy machine hits both."""

import os
import pty
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Command = Sequence[str | Path]


def alternate(
    ours: Command,
    theirs: Command,
    *,
    rounds: int,
    terminal: bool = False,
    before: Callable[[], object] = lambda: None,
) -> tuple[float, float, float]:
    """The median seconds of each command and the median of the ratios, ours over theirs, after a round to warm up.

    `before` is done before each run of ours, and not timed.
    """
    run = _on_terminal if terminal else _piped
    pairs = []
    for _ in range(rounds + 1):
        before()
        pairs.append((run(ours), run(theirs)))
    del pairs[0]
    return (
        statistics.median(mine for mine, _ in pairs),
        statistics.median(other for _, other in pairs),
        statistics.median(mine / other for mine, other in pairs),
    )


def report(what: str, result: tuple[float, float, float], budget: float) -> bool:
    """Print one comparison; whether it is within its budget."""
    ours, theirs, ratio = result
    verdict = "within" if ratio <= budget else "OVER"
    print(f"{what}: {ours * 1000:.0f} ms / {theirs * 1000:.0f} ms = {ratio:.2f} ({verdict} {budget})")
    return ratio <= budget


def hubcli(*words: str | Path) -> list[str | Path]:
    """The command line of the hubcli in this environment."""
    return [Path(sys.executable).with_name("hubcli"), *words]


def _piped(command: Command) -> float:
    return _seconds(subprocess.Popen(command, stdout=subprocess.DEVNULL))


def _on_terminal(command: Command) -> float:
    main, secondary = pty.openpty()
    process = subprocess.Popen(command, stdout=secondary, env={**os.environ, "COLUMNS": "120", "TERM": "xterm"})
    os.close(secondary)
    try:
        while os.read(main, 65536):
            pass
    except OSError:
        pass  # how Linux says that the other end is closed
    finally:
        os.close(main)
    return _seconds(process)


def _seconds(process: subprocess.Popen[bytes]) -> float:
    """The processor time of a process, once it has ended. Raises CalledProcessError if it fails."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, str(process.args))
    return usage.ru_utime + usage.ru_stime
