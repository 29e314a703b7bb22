"""Facts and what their readers said, and one fact beside its passages, as a document."""

from hubcli.document import (
    Block,
    Code,
    Document,
    Entry,
    Heading,
    Highlight,
    Inlines,
    Items,
    Plain,
    Prose,
    Row,
    Strong,
    Table,
)
from hubcli.edits.review import SignedOff
from hubcli.figures import read_figures
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import Collaboration, Fact
from hubcli.model.text import Lang, Text
from hubcli.pages.phrases import claim, figure_text, marked, paged
from hubcli.pages.plain import listed, more, notice, plain_entry, prose
from hubcli.pages.sign_offs import counts_text, sign_off_text
from hubcli.pages.verify import finding
from hubcli.questions.review import Reading, Reviewed, ReviewedTension, Reviews


def page(answer: Reviews | Reading | SignedOff, lang: Lang) -> Document:
    """The list of facts, one fact ready to be read, or what was signed off."""
    match answer:
        case Reviews():
            return _list(answer, lang)
        case Reading():
            return _reading(answer, lang)
        case SignedOff():
            return _signed(answer, lang)


def _list(answer: Reviews, lang: Lang) -> Document:
    entries = tuple(_reviewed(one, lang) for one in answer.facts)
    title = Heading(1, say("review.title", lang, len(entries) + answer.left.get("facts", 0)))
    blocks: list[Block] = [
        title,
        Items(entries),
        *more(answer, "facts", lang=lang),
        prose(counts_text(answer.counts, lang)),
    ]
    if answer.tensions:
        number = len(answer.tensions) + answer.left.get("tensions", 0)
        blocks += [
            Heading(2, say("review.tensions", lang, number)),
            Items(tuple(_reviewed_tension(one, lang) for one in answer.tensions)),
            *more(answer, "tensions", lang=lang),
            prose(counts_text(answer.tension_counts, lang)),
        ]
    return paged(blocks, answer.sources, lang)


def _reviewed(one: Reviewed, lang: Lang) -> Entry:
    said = tuple(plain_entry(sign_off_text(review, lang)) for review in one.sign_offs)
    return claim(one.fact, lang, with_id=True)._replace(children=said)


def _reviewed_tension(one: ReviewedTension, lang: Lang) -> Entry:
    said = tuple(plain_entry(sign_off_text(review, lang)) for review in one.sign_offs)
    head = (Strong(one.tension.label[lang]), Plain(" "), Code(one.tension.id))
    return Entry(head, one.tension.id, (plain_entry(one.tension.note[lang]), *said))


def _signed(answer: SignedOff, lang: Lang) -> Document:
    said = ((one.read, say("colon", lang, "") + sign_off_text(one, lang)) for one in answer.signed)
    entries = tuple(Entry((Code(id_), Plain(text))) for id_, text in said)
    where = say("review.written", lang, len(entries), answer.file) if entries else say("review.none_written", lang)
    blocks: list[Block] = [Items(entries), prose(where), prose(counts_text(answer.counts, lang))]
    if any(one.tension for one in answer.signed):
        blocks.append(prose(say("review.of_tensions", lang, counts_text(answer.tension_counts, lang))))
    return paged(blocks, (), lang, title=say("review.title_signed", lang))


def _reading(answer: Reading, lang: Lang) -> Document:
    quotation = answer.quotation
    fact = quotation.fact
    blocks: list[Block] = [finding(failure, lang) for failure in quotation.failures]
    passages = tuple(
        Entry((Code(f"{one.source}:{one.passage}"), Plain(" "), *marked(one.text, one.marks, Highlight)))
        for one in quotation.passages
    )
    heads = ("", say("review.the_fact", lang), say("review.the_passages", lang))
    blocks.append(Table(heads, (Row((), (_claim(answer, lang), passages)),)))
    obstacles = [say("verify.repair_no_text", lang, source) for source in quotation.no_text]
    obstacles += [say("review.unpinned", lang, listed(answer.unpinned, lang))] if answer.unpinned else []
    obstacles += [say("review.changed", lang, listed(answer.changed, lang))] if answer.changed else []
    blocks += map(notice, obstacles)
    blocks += [Prose((Plain(sign_off_text(one, lang)),)) for one in answer.sign_offs]
    return paged(blocks, (), lang, title=fact.label[lang])


def _claim(answer: Reading, lang: Lang) -> tuple[Entry, ...]:
    """What the fact says: its statement in both languages, then every other field that is a part of the claim."""
    fact = answer.quotation.fact
    statements = tuple(Entry(_with_figures(fact.statement[language], language)) for language in Lang)
    rows = [("review.label", _both(fact.label)), *_rows(fact, answer, lang)]
    return (*statements, *(Entry((Plain(say("colon", lang, say(key, lang)) + text),)) for key, text in rows if text))


def _rows(fact: Fact, answer: Reading, lang: Lang) -> list[tuple[str, str | None]]:
    own = vars(fact)
    figure, deadline = answer.figure, own.get("deadline")
    indicator = figure.measured if figure else None
    steps = fact.steps if isinstance(fact, Collaboration) else ()
    return [
        ("hub", listed(fact.hubs, lang) or None),
        ("place", answer.place.name[lang] if answer.place else None),
        ("period", write_period(fact.period, lang) if fact.period else None),
        ("show.modality", say(fact.modality, lang)),
        ("indicator", indicator.label[lang] if indicator else None),
        ("figure", figure_text(figure.fact, figure.measured, lang) if figure else None),
        ("show.speaker", _both(fact.speaker)),
        ("show.actor", _both(own.get("actor"))),
        ("show.deadline", write_period(deadline, lang) if deadline else None),
        ("show.name", _both(own.get("name"))),
        ("addresses", listed(own.get("addresses", ()), lang) or None),
        *(("review.step", f"{step.place}: {_both(step.task)}") for step in steps),
    ]


def _both(text: Text | None) -> str | None:
    return f"{text.en} / {text.zh}" if text else None


def _with_figures(text: str, language: Lang) -> Inlines:
    """The text with its figures marked."""
    spans: list[tuple[int, int]] = []
    for figure in sorted(read_figures(text, language), key=lambda one: one.start):
        if not spans or figure.start >= spans[-1][1]:
            spans.append((figure.start, figure.end))
    return marked(text, spans, Strong)
