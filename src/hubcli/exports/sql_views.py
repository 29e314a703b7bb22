"""Questions as views, in the SQL that SQLite, DuckDB and Spark share; each gives the answer of one of our commands."""

from enum import StrEnum
from typing import NamedTuple

from hubcli.messages import Message


class Engine(StrEnum):
    """What runs the views."""

    SQLITE = "sqlite"
    DUCKDB = "duckdb"
    SPARK = "spark"


class View(NamedTuple):
    """One view."""

    columns: dict[str, Message]
    """Each column, and its description."""
    sql: str
    """Its query; `JOINED` is the aggregate that each engine has for ids with a space between them."""


_FACT_COLUMNS = {
    "theme": Message("exports.view_theme"),
    "fact": Message("exports.view_fact"),
    "label_en": Message("exports.view_label"),
    "label_zh": Message("exports.view_label_zh"),
}

# In a subquery Spark takes `fact.id` for a part of a column `fact`, if there is one; so tables have other names there.
VIEWS: dict[str, View] = {
    "conflicts": View(
        {
            "facts": Message("exports.conflicts_facts"),
            "cause": Message("exports.conflicts_cause"),
            "computed": Message("exports.conflicts_computed"),
            "tension": Message("exports.conflicts_tension"),
            "indicator": Message("exports.conflicts_indicator"),
            "place": Message("exports.conflicts_place"),
        },
        """
    WITH pair AS (
        SELECT one.fact AS one, other.fact AS other, one.indicator, one.place,
            CASE WHEN coalesce(one.variant, '') <> coalesce(other.variant, '') THEN 'variant'
                WHEN coalesce(one.edition, '') <> coalesce(other.edition, '')
                THEN CASE WHEN 'revised' IN (one.edition, other.edition) THEN 'revision' ELSE 'edition' END
                WHEN coalesce(one.status, '') <> coalesce(other.status, '') THEN 'revision' END AS computed_cause
        FROM metric AS one JOIN metric AS other ON other.indicator = one.indicator AND other.place = one.place
            AND coalesce(other.period, '') = coalesce(one.period, '') AND other.footing = one.footing
            AND (other.low > one.high OR other.high < one.low
                OR other.low = one.high AND (other.low_open OR one.high_open)
                OR other.high = one.low AND (other.high_open OR one.low_open))
        JOIN fact AS first ON first.id = one.fact JOIN fact AS second ON second.id = other.fact
        WHERE first.position < second.position
    ), size AS (
        SELECT tension, count(*) AS facts FROM tension_fact GROUP BY tension
    ), explaining AS (
        SELECT DISTINCT pair.one, pair.other, tension.id, tension.cause, tension.position, size.facts
        FROM pair JOIN tension_fact AS own ON own.fact = pair.one
        JOIN tension_fact AS shared ON shared.fact = pair.other AND shared.tension = own.tension
        JOIN tension ON tension.id = own.tension JOIN size ON size.tension = own.tension
    ), chosen AS (
        SELECT one, other, id, cause, row_number() OVER (PARTITION BY one, other ORDER BY facts, position) AS choice
        FROM explaining
    ), listed AS (
        SELECT tension, fact, position FROM tension_fact ORDER BY tension, position
    ), joined AS (
        SELECT tension, JOINED AS facts FROM listed GROUP BY tension
    )
    SELECT pair.one || ' ' || pair.other AS facts, coalesce(chosen.cause, pair.computed_cause) AS cause,
        1 AS computed, chosen.id AS tension,
        pair.indicator, pair.place
    FROM pair LEFT JOIN chosen ON chosen.one = pair.one AND chosen.other = pair.other AND chosen.choice = 1
    UNION ALL
    SELECT joined.facts, tension.cause, 0, tension.id, NULL, NULL
    FROM tension JOIN joined ON joined.tension = tension.id
    WHERE NOT EXISTS (SELECT 1 FROM explaining WHERE explaining.id = tension.id AND explaining.facts = 2)
""",
    ),
    "gaps_unanswered": View(
        _FACT_COLUMNS,
        """
    SELECT entry.theme, entry.id AS fact, entry.label_en, entry.label_zh FROM fact AS entry
    WHERE entry.kind = 'challenge'
        AND NOT EXISTS (SELECT 1 FROM addresses WHERE addresses.challenge = entry.id)
        AND NOT EXISTS (SELECT 1 FROM left_out WHERE left_out.fact = entry.id AND left_out.role = 'addressed_by')
    ORDER BY entry.position
""",
    ),
    "gaps_unprompted": View(
        _FACT_COLUMNS,
        """
    SELECT entry.theme, entry.id AS fact, entry.label_en, entry.label_zh FROM fact AS entry
    WHERE entry.kind = 'measure'
        AND NOT EXISTS (SELECT 1 FROM addresses WHERE addresses.measure = entry.id)
        AND NOT EXISTS (SELECT 1 FROM left_out WHERE left_out.fact = entry.id AND left_out.role = 'addresses')
    ORDER BY entry.position
""",
    ),
    "gaps_silent": View(
        {
            "kind": Message("exports.silent_kind"),
            "theme": Message("exports.view_theme"),
            "hub": Message("exports.silent_hub"),
            "facts": Message("exports.silent_facts"),
        },
        """
    WITH spoken AS (
        SELECT fact.kind, fact.theme, fact_hub.hub, count(DISTINCT fact.id) AS facts
        FROM fact JOIN fact_hub ON fact_hub.fact = fact.id
        WHERE fact.kind IN ('challenge', 'measure') GROUP BY fact.kind, fact.theme, fact_hub.hub
    ), subject AS (
        SELECT kind, theme, sum(facts) AS facts FROM spoken GROUP BY kind, theme
    )
    SELECT subject.kind, subject.theme, region.id AS hub, subject.facts
    FROM subject CROSS JOIN hub AS region JOIN theme ON theme.id = subject.theme
    WHERE NOT EXISTS (
        SELECT 1 FROM spoken
        WHERE spoken.kind = subject.kind AND spoken.theme = subject.theme AND spoken.hub = region.id)
    ORDER BY subject.kind, theme.position, region.position
""",
    ),
    "gaps_unsaid": View(
        {
            "hub": Message("exports.unsaid_hub"),
            "measures": Message("exports.unsaid_measures"),
            "no_actor": Message("exports.unsaid_no_actor"),
            "no_deadline": Message("exports.unsaid_no_deadline"),
            "neither": Message("exports.unsaid_neither"),
        },
        """
    SELECT prescribed.hub, count(*) AS measures,
        count(CASE WHEN actor_en IS NULL THEN 1 END) AS no_actor,
        count(CASE WHEN deadline IS NULL THEN 1 END) AS no_deadline,
        count(CASE WHEN actor_en IS NULL AND deadline IS NULL THEN 1 END) AS neither
    FROM (
        SELECT DISTINCT fact.id, fact_hub.hub, fact.actor_en, fact.deadline
        FROM fact LEFT JOIN fact_hub ON fact_hub.fact = fact.id WHERE fact.kind = 'measure'
    ) AS prescribed
    GROUP BY prescribed.hub
""",
    ),
    "gaps_repeated": View(
        {
            "theme": Message("exports.view_theme"),
            "name": Message("exports.repeated_name"),
            "fact": Message("exports.repeated_fact"),
        },
        """
    WITH prescribed AS (
        SELECT fact.id, fact.theme, lower(fact.label_en) AS name, fact.position, fact_hub.hub
        FROM fact JOIN fact_hub ON fact_hub.fact = fact.id WHERE fact.kind = 'measure'
    ), repeated AS (
        SELECT theme, name FROM prescribed GROUP BY theme, name HAVING count(DISTINCT hub) > 1
    )
    SELECT DISTINCT prescribed.theme, prescribed.name, prescribed.id AS fact
    FROM prescribed JOIN repeated ON repeated.theme = prescribed.theme AND repeated.name = prescribed.name
    ORDER BY 1, 2, 3
""",
    ),
}


def view_statement(name: str, engine: Engine, lang: str) -> str:
    """The statement that creates a view; Spark keeps none beyond its session."""
    view = VIEWS[name]
    create = "CREATE TEMPORARY VIEW" if engine == Engine.SPARK else "CREATE VIEW"
    sql = view.sql.replace("JOINED", _JOINED[engine]).rstrip()
    return f"{create} {name} ({', '.join(view.columns)}) AS -- {view_doc(name).say(lang)}{sql}"


def view_doc(name: str) -> Message:
    """What a view answers."""
    return Message(f"exports.view_{name}")


_JOINED = {
    Engine.SQLITE: "group_concat(fact, ' ')",  # in the order of its rows; ORDER BY within it is of 3.44
    Engine.DUCKDB: "string_agg(fact, ' ' ORDER BY position)",
    Engine.SPARK: "listagg(fact, ' ') WITHIN GROUP (ORDER BY position)",
}
