-- A base, compiled. TOML is the truth; this file can be deleted at any time.

CREATE TABLE file (
    no INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,      -- below the base's folder; in full where it is another base's, which this extends
    size INTEGER NOT NULL,          -- bytes
    mtime INTEGER NOT NULL,         -- nanoseconds
    digest BLOB NOT NULL,           -- SHA-256
    layer INTEGER NOT NULL          -- 0 for the base's own, 1 for the base it extends, and so on
);

CREATE TABLE record (
    no INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file,
    line INTEGER NOT NULL,
    vocabulary TEXT NOT NULL,       -- hub, group, place, source, theme, indicator, term, tension, review, base or fact
    kind TEXT NOT NULL,             -- the vocabulary again, or the kind of fact
    id TEXT,
    data TEXT,                      -- the record as JSON
    replaces INTEGER                -- whether it takes the place of one in a base that this extends; NULL where unread
);
CREATE INDEX record_id ON record (id);
CREATE INDEX record_kind ON record (kind);
CREATE INDEX record_file ON record (file);
CREATE INDEX record_replaces ON record (id) WHERE replaces;

-- Records whose place another one has taken, in a base that extends theirs: no question meets them.
CREATE TABLE replaced (
    file INTEGER NOT NULL REFERENCES file,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    replaces INTEGER                -- as in record
);
CREATE INDEX replaced_id ON replaced (id);
CREATE VIEW replacing AS
    SELECT record.id, record.kind, record.line, file.path, file.layer FROM record JOIN file ON file.no = record.file
    WHERE record.replaces
    UNION ALL
    SELECT replaced.id, replaced.kind, replaced.line, file.path, file.layer
    FROM replaced JOIN file ON file.no = replaced.file
    WHERE replaced.replaces;

-- What a filter or a count of facts asks for, without opening the record.
CREATE TABLE fact (
    record INTEGER PRIMARY KEY REFERENCES record,
    id TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES file,
    line INTEGER NOT NULL,
    kind TEXT NOT NULL,
    hubs TEXT NOT NULL,             -- each between commas, those of groups too: ,bjh,gba,
    theme TEXT NOT NULL,
    modality TEXT NOT NULL,
    headline INTEGER NOT NULL,
    dated TEXT,                     -- the deadline of a measure, if it has one; else the period
    has_actor INTEGER NOT NULL,
    has_deadline INTEGER NOT NULL,
    name TEXT,                      -- the label of a measure in English, in lower case
    as_written TEXT NOT NULL        -- its hubs with the names of groups: ,three-centres,
);
-- Counts and lists of facts as they are written read this index alone.
CREATE INDEX fact_kind ON fact (
    kind, headline, hubs, theme, modality, dated, has_actor, has_deadline, file, line, id
);
-- The few sets of hubs that facts are about: a condition on hubs looks at these, then into the index.
CREATE TABLE hub_set (hubs TEXT PRIMARY KEY) WITHOUT ROWID;

-- What tells whether two metrics can both be right.
CREATE TABLE metric (
    record INTEGER PRIMARY KEY REFERENCES record,
    indicator TEXT NOT NULL,
    place TEXT NOT NULL,
    period TEXT,
    footing TEXT NOT NULL,          -- outcome, target or need
    low REAL NOT NULL,              -- the ends between which the value lies, both included
    high REAL NOT NULL,
    variant TEXT,                   -- what may tell why two values differ
    edition TEXT,
    status TEXT
);
CREATE INDEX metric_of ON metric (indicator, place, period, footing, low, high, variant, edition, status);

-- For each table and indicator the period that its figures are shown for where hubs are compared: the latest in which
-- most hubs have a figure of their own, a sum of their members' or a stand-in's.
CREATE TABLE shown_period (
    file INTEGER NOT NULL REFERENCES file,
    indicator TEXT NOT NULL,
    period TEXT,
    hubs INTEGER NOT NULL,          -- how many have one
    contested INTEGER NOT NULL      -- whether any two of the figures cannot both be right
);
-- The figures of hubs for this period.
CREATE TABLE shown_figure (
    file INTEGER NOT NULL REFERENCES file,
    indicator TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES record,
    PRIMARY KEY (file, indicator, record)
) WITHOUT ROWID;

-- Every id that a record names.
CREATE TABLE link (
    record INTEGER NOT NULL REFERENCES record,
    role TEXT NOT NULL,             -- hubs, group, theme, place, evidence.source, ...
    place TEXT NOT NULL,            -- where in the record: evidence[0].source
    target TEXT NOT NULL
);
CREATE INDEX link_target ON link (target, role, record);
CREATE INDEX link_record ON link (record, role);

-- The words of facts, for search; the row is the record's. It keeps no text: `search_index.py` fills it when it is first
-- searched, and empties it of the files that change.
CREATE VIRTUAL TABLE words USING fts5 (
    label, statement, name, note, anchors,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
-- The files whose facts are in it.
CREATE TABLE indexed (file INTEGER PRIMARY KEY REFERENCES file);
-- The words by themselves, and every place of each.
CREATE VIRTUAL TABLE word USING fts5vocab (words, row);
CREATE VIRTUAL TABLE word_place USING fts5vocab (words, instance);

-- What facts say, read when a question first needs it (`readings.py`); a file is read anew when it is compiled anew.
CREATE TABLE reading (
    file INTEGER PRIMARY KEY REFERENCES file,
    program BLOB NOT NULL,          -- the program that read the figures
    vocabulary BLOB NOT NULL        -- the program and the vocabulary that read the rest: places, hubs, units
);
-- The figures of statements, dates included; numbers are whole or fractions: 30, 329/50.
CREATE TABLE figure (
    record INTEGER NOT NULL REFERENCES record,
    lang TEXT NOT NULL,
    no INTEGER NOT NULL,            -- from 0, left to right
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    value_max TEXT,                 -- the upper end of a range
    change TEXT,                    -- rise or fall
    readings TEXT,                  -- what else it may be, as a JSON list of rows like this one, from value on
    text TEXT NOT NULL,             -- as written, from start to end
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (record, lang, no)
) WITHOUT ROWID;
-- A metric's value and the other figures of a fact, dates apart, each once for both languages.
CREATE TABLE stated (
    record INTEGER NOT NULL REFERENCES record,
    no INTEGER NOT NULL,
    value TEXT NOT NULL,            -- from here to end: as in figure
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    value_max TEXT,
    change TEXT,
    readings TEXT,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    kind TEXT NOT NULL,             -- what its unit measures: share, count, CNY
    amount REAL NOT NULL,           -- its value in the first unit of this kind
    measured INTEGER NOT NULL,      -- whether it is the metric's value
    head TEXT NOT NULL,             -- the keywords right after it, between spaces
    PRIMARY KEY (record, no)
) WITHOUT ROWID;
CREATE INDEX stated_amount ON stated (amount, kind);
-- The same figures by place and amount; a range has both of its ends here.
CREATE TABLE stated_at (
    place TEXT NOT NULL,
    amount REAL NOT NULL,
    record INTEGER NOT NULL REFERENCES record,
    no INTEGER NOT NULL,
    PRIMARY KEY (place, amount, record, no)
) WITHOUT ROWID;
-- What a fact is about; keywords and ids of places are between spaces.
CREATE TABLE topic (
    record INTEGER PRIMARY KEY REFERENCES record,
    period TEXT,                    -- when it applies
    places TEXT NOT NULL,
    en TEXT NOT NULL,               -- the keywords of its statement
    zh TEXT NOT NULL,
    more_en TEXT NOT NULL,          -- those of its label, and of ranks, that its statement does not have
    more_zh TEXT NOT NULL
);
-- The few metrics whose statement has a single keyword, or none.
CREATE INDEX topic_single_en ON topic (record) WHERE instr(en, ' ') = 0;
CREATE INDEX topic_single_zh ON topic (record) WHERE instr(zh, ' ') = 0;
-- Places and keywords again, to look facts up by.
CREATE TABLE about_place (place TEXT, record INTEGER REFERENCES record, PRIMARY KEY (place, record)) WITHOUT ROWID;
CREATE TABLE keyword (
    word TEXT NOT NULL,
    lang TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES record,
    PRIMARY KEY (word, lang, record)
) WITHOUT ROWID;
-- In how many facts of a file a keyword is, in either language.
CREATE TABLE keyword_count (
    word TEXT NOT NULL,
    file INTEGER NOT NULL REFERENCES file,
    facts INTEGER NOT NULL,
    PRIMARY KEY (word, file)
) WITHOUT ROWID;
-- What was proved, with a digest of all that the proof rests on (`kept_proofs.py`).
CREATE TABLE proved (
    kind TEXT NOT NULL,             -- fact, indicator or source
    id TEXT NOT NULL,
    state BLOB NOT NULL,            -- SHA-256
    found TEXT NOT NULL,            -- of a fact what it cites and how much was looked at, as JSON
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
-- The passages that facts rest on.
CREATE TABLE rests_on (
    source TEXT NOT NULL,
    passage INTEGER NOT NULL,
    record INTEGER NOT NULL REFERENCES record,
    PRIMARY KEY (source, passage, record)
) WITHOUT ROWID;
