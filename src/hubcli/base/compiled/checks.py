"""What must hold between records: each check is a function that yields problems at the line of a record."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from hubcli.base.compiled.reference_checks import a, unknown_references
from hubcli.base.compiled.terms import terms_rendered_otherwise
from hubcli.base.tables.reading import table_of
from hubcli.base.toml.problems import Problem
from hubcli.errors import did_you_mean
from hubcli.figures import cldr
from hubcli.figures.units import indicator_units, is_own_unit, is_rate
from hubcli.messages import Message


def duplicate_ids(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Ids of more than one record; all but the first are reported, with the place of the first."""
    rows = connection.execute("""
        WITH twice AS (
            SELECT id FROM record WHERE id NOT NULL GROUP BY id HAVING count(*) > 1
            UNION SELECT id FROM observation GROUP BY id HAVING count(*) > 1
            UNION SELECT record.id FROM record CROSS JOIN observation ON observation.id = record.id)
        SELECT id, path, line, layer, replaces FROM (
            SELECT id, file, line, replaces FROM record WHERE id IN twice
            UNION ALL SELECT id, file, line, 0 FROM observed WHERE id IN twice
        ) JOIN file ON file.no = file ORDER BY id, layer DESC, path, line
    """)
    first: dict[str, tuple[int, tuple[str, int]]] = {}
    for id_, path, line, layer, replaces in rows:
        if id_ not in first:
            first[id_] = (layer, (path, line))
            continue
        above, see = first[id_]
        if layer == above:
            yield Problem(path, line, id_, "id", Message("problems.duplicate_id"), see)
        elif replaces == 0:
            yield Problem(path, line, id_, "id", Message("problems.extended_id"), see)


def replaced_records(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A record overrides one of its own kind in a base that its base extends."""
    rows = connection.execute("""
        SELECT path, line, id, kind,
            (SELECT min(record.kind) FROM record JOIN file ON file.no = record.file
             WHERE record.id = replacing.id AND file.layer > replacing.layer)
        FROM replacing WHERE NOT EXISTS (
            SELECT 1 FROM replaced JOIN file ON file.no = replaced.file
            WHERE replaced.id = replacing.id AND replaced.kind = replacing.kind AND file.layer > replacing.layer)
    """)
    for path, line, id_, kind, other in rows:
        if other:
            message = Message("problems.replaces_other_kind", id_, a(other), a(kind))
        else:
            message = Message("problems.replaces_nothing", a(kind), id_)
        yield Problem(path, line, id_, "replaces", message)


def one_base_table(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A base has one `[base]` table, in `base.toml`."""
    rows = connection.execute(
        "SELECT file.path, record.line FROM record JOIN file ON file.no = record.file WHERE kind = 'base'"
    ).fetchall()
    heads = _heads(connection)
    for head in heads - {path for path, _ in rows}:
        yield Problem(head, 1, None, None, Message("problems.no_base_table"))
    for path, line in rows:
        if path not in heads:
            yield Problem(path, line, None, "base", Message("problems.base_table_elsewhere"))


def metrics_of_another_hub(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The place of a metric lies in one of the hubs that the metric is about."""
    rows = connection.execute("""
        SELECT file.path, metric.line, metric.id, at.target, home.target
        FROM record AS metric
        JOIN file ON file.no = metric.file
        JOIN link AS at ON at.record = metric.no AND at.role = 'place'
        JOIN record AS place ON place.id = at.target AND place.kind = 'place'
        JOIN link AS home ON home.record = place.no AND home.role = 'hub'
        WHERE metric.kind = 'metric' AND EXISTS (SELECT 1 FROM link WHERE record = metric.no AND role = 'hubs')
          AND NOT EXISTS (SELECT 1 FROM link WHERE record = metric.no AND role = 'hubs' AND (
              target = home.target OR target NOT IN (SELECT id FROM record WHERE kind = 'hub' AND id NOT NULL)))
    """)
    for path, line, id_, place, hub in rows:
        yield Problem(path, line, id_, "place", Message("problems.metric_of_other_hub", place, hub))


def members_of_another_hub(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A member of a hub names this hub as its own."""
    rows = connection.execute("""
        SELECT file.path, hub.line, hub.id, member.place, place.id, home.target,
            its.path, place.line, its.layer > file.layer
        FROM record AS hub
        JOIN file ON file.no = hub.file
        JOIN link AS member ON member.record = hub.no AND member.role = 'members'
        JOIN record AS place ON place.id = member.target AND place.kind = 'place'
        JOIN file AS its ON its.no = place.file
        LEFT JOIN link AS home ON home.record = place.no AND home.role = 'hub'
        WHERE hub.kind = 'hub' AND hub.id NOT NULL AND place.data NOT NULL AND home.target IS NOT hub.id
          AND (home.target IS NULL OR home.target IN (SELECT id FROM record WHERE kind = 'hub' AND id NOT NULL))
          AND (SELECT count(*) FROM record WHERE id = place.id) = 1
    """)
    for path, line, id_, where, place, home, its_path, its_line, is_below in rows:
        record = Message(f"problems.{'own_record' if is_below else 'its_record'}")
        if home:
            message = Message("problems.member_of_other_hub", place, home, id_, record)
        else:
            message = Message("problems.member_of_no_hub", place, id_, record)
        yield Problem(path, line, id_, where, message, (its_path, its_line))


def unknown_variants(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A variant that a metric names is one of its indicator."""
    rows = connection.execute("""
        SELECT file.path, metric.line, metric.id, json_extract(metric.data, '$.variant') AS variant, indicator.id,
            (SELECT group_concat(value ->> '$.id', ', ') FROM json_each(indicator.data, '$.variants')) AS known
        FROM record AS metric
        JOIN file ON file.no = metric.file
        JOIN link ON link.record = metric.no AND link.role = 'indicator'
        JOIN record AS indicator ON indicator.id = link.target AND indicator.kind = 'indicator'
        WHERE metric.kind = 'metric' AND indicator.data NOT NULL AND variant NOT NULL
            AND variant NOT IN (SELECT value ->> '$.id' FROM json_each(indicator.data, '$.variants'))
    """)
    for path, line, id_, variant, indicator, known in rows:
        hint = Message("problems.variants_are", known) if known else Message("problems.no_variants")
        yield Problem(path, line, id_, "variant", Message("problems.unknown_variant", indicator, variant, hint))


def reprints_of_reprints(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A reprint names the original, not itself or another reprint."""
    rows = connection.execute("""
        SELECT file.path, reprint.line, reprint.id, named.id
        FROM record AS reprint JOIN file ON file.no = reprint.file
        JOIN link ON link.record = reprint.no AND link.role = 'reprint_of'
        JOIN record AS named ON named.id = link.target AND named.kind = 'source'
        JOIN link AS other ON other.record = named.no AND other.role = 'reprint_of'
    """)
    for path, line, id_, named in rows:
        key = "reprint_of_itself" if id_ == named else "reprint_of_reprint"
        yield Problem(path, line, id_, "reprint_of", Message(f"problems.{key}", named))


def unknown_units(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The unit of an indicator, and the currency that a bare sign means in a source, are known codes."""
    rows = connection.execute("""
        SELECT file.path, record.line, record.id, unit.key, unit.value
        FROM record JOIN file ON file.no = record.file JOIN json_each(record.data) AS unit
        WHERE record.kind IN ('indicator', 'source')
            AND (record.kind, unit.key) IN (('indicator', 'unit'), ('source', 'money')) AND unit.value NOT NULL
    """)
    for path, line, id_, key, code in rows:
        if key == "unit" and is_own_unit(code):
            continue  # most units; those of CLDR take long to load
        codes = cldr.money().keys() if key == "money" else indicator_units()
        if code not in codes and not (key == "unit" and is_rate(code)):
            yield Problem(path, line, id_, key, Message("problems.unknown_unit", code, _nearest_unit(code, codes)))


def series_without_table(connection: sqlite3.Connection) -> Iterator[Problem]:
    """A series reads a table of the base, and its indicator has a sentence to say its figures in."""
    tables = {table_of(path) for (path,) in connection.execute("SELECT path FROM file WHERE path LIKE '%.csv'")}
    rows = connection.execute("""
        SELECT file.path, series.line, series.id, series.data ->> '$.table', indicator.id,
            indicator.data ->> '$.sentence'
        FROM record AS series JOIN file ON file.no = series.file
        LEFT JOIN record AS indicator ON indicator.id = series.data ->> '$.indicator' AND indicator.kind = 'indicator'
        WHERE series.kind = 'series' AND series.data NOT NULL
    """)
    for path, line, id_, table, indicator, sentence in rows:
        if table not in tables:
            yield Problem(path, line, id_, "table", Message("problems.series_without_table", table))
        if indicator and not sentence:
            yield Problem(path, line, id_, "indicator", Message("problems.series_without_sentence", indicator))


CHECKS: dict[str, Callable[[sqlite3.Connection], Iterator[Problem]]] = {
    "unknown references": unknown_references,
    "duplicate ids": duplicate_ids,
    "replaced records": replaced_records,
    "one base table": one_base_table,
    "metrics of another hub": metrics_of_another_hub,
    "members of another hub": members_of_another_hub,
    "unknown variants": unknown_variants,
    "reprints of reprints": reprints_of_reprints,
    "unknown units": unknown_units,
    "series without a table": series_without_table,
    "set terms": terms_rendered_otherwise,
}


def _heads(connection: sqlite3.Connection) -> set[str]:
    """The `base.toml` of each layer."""
    sql = "SELECT layer, path FROM file WHERE path LIKE '%/base.toml' ORDER BY layer, length(path) DESC"
    return set({**dict(connection.execute(sql).fetchall()), 0: "base.toml"}.values())  # the shortest comes last


def _nearest_unit(code: str, codes: Iterable[str]) -> object:
    return did_you_mean(code, codes, Message("problems.what_units_are"))
