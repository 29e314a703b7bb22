"""Where the program starts: settings that must come before any import, then the command line."""

import gc
import os
import sys
from contextlib import suppress

# Imports make many objects and no garbage: collecting at every 700th takes a tenth of a command's time.
gc.set_threshold(1_000_000, 10, 10)
# Looking for Pydantic plugins reads the metadata of every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
# Babel looks for the local time zone as it is imported; no command tells the time.
os.environ.setdefault("TZ", "UTC")

# Without a setting of its own, the program speaks the language of the locale.
if next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "").startswith("zh"):
    os.environ.setdefault("HUBCLI_LANG", "zh")


def main() -> None:
    """Run the program, and leave without tearing down what the operating system frees faster."""
    from hubcli.cli.app import run

    code = run()
    with suppress(OSError):  # what could not be written has been said
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
