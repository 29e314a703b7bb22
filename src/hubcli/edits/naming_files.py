"""A record goes in; out come the files of its base that name it."""

from hubcli.base.compiled.store import Store


def files_naming(store: Store, id_: str) -> list[str]:
    """The base's own files with records or figures that name another record, in order; sign-offs do not count."""
    return [path for (path,) in store.connection.execute(_NAMING, (id_,))]


_NAMING = """
    SELECT file.path FROM link JOIN record ON record.no = link.record JOIN file ON file.no = record.file
    WHERE link.target = ?1 AND file.layer = 0 AND record.kind <> 'review'
    UNION
    SELECT file.path FROM table_series AS series JOIN file ON file.no = series.file
    WHERE file.layer = 0 AND (
        series.no IN (SELECT series FROM table_source WHERE source = ?1)
        OR series.no IN (SELECT place.series FROM table_place AS place JOIN table_place_link AS about
            ON about.place = place.no WHERE about.target = ?1))
    ORDER BY 1
"""
