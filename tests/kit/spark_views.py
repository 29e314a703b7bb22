"""Opens Parquet exports in PySpark, and writes the rows of every view of each as JSON."""

import json
import sys
from pathlib import Path

from pyspark.sql import SparkSession


def main() -> None:
    """The arguments: the folders, the views, each joined by commas, and where the rows go."""
    folders, views = ([*words.split(",")] for words in sys.argv[1:3])
    session = (
        SparkSession.builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", 2).getOrCreate()
    )
    found = {}
    for folder in folders:
        text = (Path(folder) / "spark.sql").read_text(encoding="utf-8").replace("(path '", f"(path '{folder}/")
        for statement in text.split(";\n"):
            if statement.strip():
                session.sql(statement.replace("CREATE TEMPORARY VIEW", "CREATE OR REPLACE TEMPORARY VIEW"))
        found[folder] = {view: [row.asDict() for row in session.table(view).collect()] for view in views}
    Path(sys.argv[3]).write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


main()
