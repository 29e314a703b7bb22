"""Where the program starts: settings that must come before any import, then the command line."""

import gc
import os

# Imports make many objects and no garbage: collecting at every 700th takes a tenth of a command's time.
gc.set_threshold(100_000, 10, 10)
# Looking for Pydantic plugins reads the metadata of every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")


def main() -> None:
    """Run the program."""
    from hubcli.cli import run

    run()


if __name__ == "__main__":
    main()
