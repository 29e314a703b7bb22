-- A base, compiled. TOML is the truth; this file can be deleted at any time.

CREATE TABLE file (
    no INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,      -- below the base's folder
    size INTEGER NOT NULL,          -- bytes
    mtime INTEGER NOT NULL,         -- nanoseconds
    digest BLOB NOT NULL            -- SHA-256
);

CREATE TABLE record (
    no INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file,
    line INTEGER NOT NULL,
    vocabulary TEXT NOT NULL,       -- hub, place, source, theme, indicator, tension, base or fact
    kind TEXT NOT NULL,             -- the vocabulary again, or the kind of fact
    id TEXT,
    data TEXT                       -- the record as JSON
);
CREATE INDEX record_id ON record (id);
CREATE INDEX record_kind ON record (kind);
CREATE INDEX record_file ON record (file);

-- What a filter or a count of facts asks for, without opening the record.
CREATE TABLE fact (
    record INTEGER PRIMARY KEY REFERENCES record,
    kind TEXT NOT NULL,
    theme TEXT NOT NULL,
    modality TEXT NOT NULL,
    headline INTEGER NOT NULL
);
CREATE INDEX fact_kind ON fact (kind);
CREATE INDEX fact_headline ON fact (kind) WHERE headline;

-- Every id that a record names.
CREATE TABLE link (
    record INTEGER NOT NULL REFERENCES record,
    role TEXT NOT NULL,             -- hubs, theme, place, evidence.source, addresses, ...
    place TEXT NOT NULL,            -- where in the record: evidence[0].source
    wants TEXT NOT NULL,            -- the vocabulary or kind that the target must be of
    target TEXT NOT NULL
);
CREATE INDEX link_target ON link (target, role, record);
CREATE INDEX link_record ON link (record, role);
