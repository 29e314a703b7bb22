-- A base, compiled. TOML is the truth; this file can be deleted at any time.

CREATE TABLE file (
    no INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,      -- below the base's folder; in full where it is another base's, which this extends
    size INTEGER NOT NULL,          -- bytes
    mtime INTEGER NOT NULL,         -- nanoseconds
    digest BLOB NOT NULL,           -- SHA-256
    layer INTEGER NOT NULL,         -- 0 for the base's own, 1 for the base it extends, and so on
    UNIQUE (layer DESC, path)       -- the order in which files are read
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
    as_written TEXT NOT NULL,       -- its hubs with the names of groups: ,three-centres,
    matched INTEGER NOT NULL        -- whether a measure addresses this challenge, or this measure addresses one
);
-- Counts and lists of facts as they are written read this index alone.
CREATE INDEX fact_kind ON fact (
    kind, headline, hubs, theme, modality, as_written, matched, has_actor, has_deadline, dated, file, line, id
);
-- The first facts of a kind, as they are written.
CREATE INDEX fact_order ON fact (kind, file, line, record, theme, matched, hubs);
-- The few sets of hubs that facts are about: a condition on hubs looks at these, then into the index.
CREATE TABLE hub_set (hubs TEXT PRIMARY KEY) WITHOUT ROWID;

-- Summaries of all records, so that what a short answer reads does not grow with the base (`summaries.py`).
-- The number of facts of each sort.
CREATE TABLE fact_count (
    kind TEXT NOT NULL,             -- from here on as in fact
    headline INTEGER NOT NULL,
    hubs TEXT NOT NULL,
    theme TEXT NOT NULL,
    modality TEXT NOT NULL,
    as_written TEXT NOT NULL,
    matched INTEGER NOT NULL,
    has_actor INTEGER NOT NULL,
    has_deadline INTEGER NOT NULL,
    number INTEGER NOT NULL
);
-- Measures for several hubs, each once by theme and name.
CREATE TABLE repeated (
    no INTEGER PRIMARY KEY,         -- in the order of themes; those on one theme as they are written
    theme TEXT NOT NULL,
    hubs TEXT NOT NULL,             -- those of all its facts, in the order of the base
    measures TEXT NOT NULL          -- the numbers of its records, as a JSON list
);
CREATE INDEX repeated_hubs ON repeated (hubs, theme);
-- The metrics in conflict that are records.
CREATE TABLE conflict (
    no INTEGER PRIMARY KEY,         -- from 1: first those without a cause, then the others, each as they are written
    one INTEGER NOT NULL REFERENCES record,
    other INTEGER NOT NULL REFERENCES record,
    cause TEXT,
    in_tension INTEGER NOT NULL     -- whether a tension includes both
);
CREATE INDEX conflict_in_tension ON conflict (no) WHERE in_tension;
-- How many there are; empty where they are too many to be kept.
CREATE TABLE conflict_count (explained INTEGER PRIMARY KEY, number INTEGER NOT NULL);

-- What decides whether two metrics can both be right.
CREATE TABLE metric (
    record INTEGER PRIMARY KEY REFERENCES record,
    indicator TEXT NOT NULL,
    place TEXT NOT NULL,
    period TEXT,
    footing TEXT NOT NULL,          -- outcome, target or need
    low REAL NOT NULL,              -- the ends between which the value lies, both included
    high REAL NOT NULL,
    variant TEXT,                   -- what may explain why two values differ
    edition TEXT,
    status TEXT
);
CREATE INDEX metric_of ON metric (indicator, place, period, footing, low, high, variant, edition, status);

-- The figures of tables, one a line. What lines share is kept once: the series that reads them, the place, how they are
-- published and their source. Only records of their own are in the tables above; the views below have both.
CREATE TABLE table_series (
    no INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file,
    series TEXT NOT NULL,
    indicator TEXT NOT NULL,
    theme TEXT NOT NULL,
    first INTEGER NOT NULL,         -- the number of its first observation; those after it are one more each
    number INTEGER NOT NULL,        -- of its observations
    period TEXT,                    -- for which they are shown where hubs are compared: the latest in which most hubs
    hubs INTEGER NOT NULL,          -- have a figure of their own, a sum of their members' or a stand-in's; how many
    contested INTEGER NOT NULL      -- whether any two of the figures cannot both be right
);
CREATE INDEX table_series_indicator ON table_series (indicator);
CREATE INDEX table_series_file ON table_series (file);
CREATE TABLE table_place (
    no INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES table_series,
    place TEXT NOT NULL,
    hubs TEXT NOT NULL,             -- as in fact
    as_written TEXT NOT NULL
);
CREATE INDEX table_place_place ON table_place (place, series);
CREATE INDEX table_place_series ON table_place (series);
CREATE INDEX table_place_hubs ON table_place (hubs);
CREATE TABLE table_place_link (place INTEGER NOT NULL REFERENCES table_place, role TEXT NOT NULL, target TEXT NOT NULL);
CREATE INDEX table_place_link_place ON table_place_link (place);
CREATE TABLE table_manner (
    no INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES table_series,
    period TEXT,
    modality TEXT NOT NULL,
    footing TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    variant TEXT,
    edition TEXT,
    status TEXT
);
CREATE INDEX table_manner_period ON table_manner (series, period, footing);
CREATE TABLE table_source (
    no INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES table_series,
    source TEXT NOT NULL
);
CREATE INDEX table_source_source ON table_source (source);
CREATE TABLE observation (
    no INTEGER PRIMARY KEY,         -- also that of no record
    line INTEGER NOT NULL,
    place INTEGER NOT NULL REFERENCES table_place,
    manner INTEGER NOT NULL REFERENCES table_manner,
    source INTEGER NOT NULL REFERENCES table_source,
    id TEXT NOT NULL,
    value TEXT NOT NULL,            -- in the indicator's unit, as JSON
    written TEXT NOT NULL,          -- as the table has it
    low REAL NOT NULL,              -- as in metric
    high REAL NOT NULL,
    read_at TEXT NOT NULL           -- empty where it is the source itself
);
CREATE INDEX observation_of ON observation (place, manner);
CREATE INDEX observation_source ON observation (source);
CREATE INDEX observation_id ON observation (id);
-- The figures of hubs that are shown where hubs are compared, in words; of a short table all of them.
CREATE TABLE worded (
    observation INTEGER PRIMARY KEY REFERENCES observation,
    series INTEGER NOT NULL REFERENCES table_series,
    compared INTEGER NOT NULL,      -- whether a comparison shows it
    data TEXT NOT NULL              -- the metric as JSON
);
CREATE INDEX worded_series ON worded (series);

-- Every id that a record names.
CREATE TABLE link (
    record INTEGER NOT NULL REFERENCES record,
    role TEXT NOT NULL,             -- hubs, group, theme, place, evidence.source, ...
    place TEXT NOT NULL,            -- where in the record: evidence[0].source
    target TEXT NOT NULL
);
CREATE INDEX link_target ON link (target, role, record);
CREATE INDEX link_record ON link (record, role);

-- Records and observations alike. The constants let SQLite skip the half of a view that a condition rules out.
CREATE VIEW written AS SELECT *, 0 AS in_table FROM fact;
CREATE VIEW counted AS SELECT *, 0 AS in_table FROM fact_count;
CREATE VIEW observed AS
    SELECT
        observation.no AS record, observation.id, series.file, observation.line, CAST('metric' AS TEXT) AS kind,
        place.hubs, series.theme, manner.modality, 0 AS headline, manner.period AS dated, 0 AS has_actor,
        0 AS has_deadline, NULL AS name, place.as_written, 0 AS matched, 1 AS in_table, place.series, series.indicator,
        place.place, manner.period, manner.footing, observation.low, observation.high, manner.variant, manner.edition,
        manner.status
    FROM observation
    JOIN table_place AS place ON place.no = observation.place
    JOIN table_series AS series ON series.no = place.series
    JOIN table_manner AS manner ON manner.no = observation.manner;
CREATE VIEW observed_record AS
    SELECT observation.no, series.file, observation.line, observation.id, CAST(coalesce(
            (SELECT data FROM worded WHERE worded.observation = observation.no),
            (SELECT json_array(
                series.series, place.hubs, place.place, manner.period, json(observation.value), manner.qualifier,
                manner.status, manner.edition, manner.variant, manner.modality, source.source, observation.written,
                nullif(observation.read_at, ''))
            FROM table_manner AS manner, table_source AS source
            WHERE manner.no = observation.manner AND source.no = observation.source)) AS TEXT) AS data
    FROM observation
    JOIN table_place AS place ON place.no = observation.place
    JOIN table_series AS series ON series.no = place.series;
CREATE VIEW every_record AS
    SELECT no, file, line, vocabulary, kind, id, data FROM record
    UNION ALL
    SELECT no, file, line, CAST('fact' AS TEXT), CAST('metric' AS TEXT), id, data FROM observed_record;
CREATE VIEW every_metric AS
    SELECT record, indicator, place, period, footing, low, high, variant, edition, status FROM metric
    UNION ALL
    SELECT record, indicator, place, period, footing, low, high, variant, edition, status FROM observed;
CREATE VIEW every_link AS
    SELECT record, role, target FROM link
    UNION ALL
    SELECT observation.no, CAST('evidence.source' AS TEXT), cited.source
    FROM table_source AS cited JOIN observation ON observation.source = cited.no
    UNION ALL
    SELECT observation.no, about.role, about.target
    FROM table_place_link AS about JOIN observation ON observation.place = about.place;

-- The words of facts, for search; the row is the record's. It keeps no text: `search_index.py` fills it when it is first
-- searched, and empties it of the files that change.
CREATE VIRTUAL TABLE words USING fts5 (
    label, statement, name, note, anchors,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
-- The words of the figures of tables (`table_words.py`): a row for those of one place, variant and edition, whose number
-- is that of one of them. Their values and the numbers in their periods and editions are not in it.
CREATE VIRTUAL TABLE figure_words USING fts5 (
    label, note, aliases,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);
-- The files whose facts or figures are in these.
CREATE TABLE indexed (file INTEGER PRIMARY KEY REFERENCES file);
-- The words by themselves, and every place of each.
CREATE VIRTUAL TABLE word USING fts5vocab (words, row);
CREATE VIRTUAL TABLE word_place USING fts5vocab (words, instance);

-- What facts say, read when a question first needs it (`readings.py`); a file that is compiled again is read again.
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
CREATE INDEX topic_undated ON topic (record) WHERE period IS NULL;
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
