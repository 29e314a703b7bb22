"""`hubcli verify` on 1,000 pieces of evidence, over `linkml-reference-validator validate data` on the same texts.

Once where nothing has changed since the last proof, and once where every text has.

The peer is installed into an environment of its own, or taken from `--peer PATH_TO_ITS_COMMAND`.
"""

import argparse
import subprocess
import sys
import tempfile
import venv
from functools import partial
from pathlib import Path

from made_base import make_base
from timing import alternate, hubcli, report

PIECES = 1000
SAME, CHANGED = 0.15, 0.5
"""The budgets: where nothing has changed, and where all is to be proved again."""
SCHEMA = """
id: https://example.org/evidence
name: evidence
prefixes: {linkml: "https://w3id.org/linkml/"}
imports: [linkml:types]
classes:
  Base:
    tree_root: true
    attributes:
      evidence: {range: Evidence, multivalued: true, inlined_as_list: true}
  Evidence:
    attributes:
      id: {identifier: true}
      source: {implements: ["linkml:authoritative_reference"], range: string}
      quote: {implements: ["linkml:excerpt"], range: string}
"""


def main() -> None:
    """Print the ratios; exit with 1 where one is over its budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", type=Path, help="the command linkml-reference-validator")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        peer = options.peer or _installed(folder / "peer")
        make_base(folder, PIECES)
        _write_peer_data(folder)
        ours = hubcli("verify", "--base", folder / "facts", "--sources", folder / "sources", "-f", "json")
        theirs = [peer, "validate", "data", folder / "data.yaml", "-s", folder / "schema.yaml", "-t", "Base"]
        theirs += ["-c", folder / "cache"]
        name = f"verify of {PIECES} pieces / linkml-reference-validator"
        within = [
            report(name, alternate(ours, theirs, rounds=options.rounds), SAME),
            report(
                f"{name}, after a change of every text",
                alternate(ours, theirs, rounds=options.rounds, before=partial(_change_texts, folder / "sources")),
                CHANGED,
            ),
        ]
    sys.exit(not all(within))


def _change_texts(folder: Path) -> None:
    """Give every text a further blank line at its end."""
    for path in folder.glob("*.txt"):
        with path.open("a", encoding="utf-8") as text:
            text.write("\n")


def _installed(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    packages = ["linkml-reference-validator", "linkml>=1.9.3"]
    subprocess.run([folder / "bin" / "pip", "install", "-q", *packages], check=True)
    return folder / "bin" / "linkml-reference-validator"


def _write_peer_data(folder: Path) -> None:
    """The same anchors as the peer's quotes, from the same texts."""
    import tomli

    (folder / "schema.yaml").write_text(SCHEMA, encoding="utf-8")
    lines = ["evidence:"]
    for path in sorted((folder / "facts").glob("part-*.toml")):
        for records in tomli.loads(path.read_text(encoding="utf-8")).values():
            for fact in records:
                evidence = fact["evidence"][0]
                text = folder / "sources" / f"{evidence['source']}.txt"
                lines.append(f'- {{id: {fact["id"]}, source: "file:{text}", quote: "{evidence["anchors"][0]}"}}')
    (folder / "data.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
