"""Facts and what their readers said, and a fact or a tension beside its passages, as a document."""

from collections.abc import Iterable, Sequence

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
from hubcli.evidence.reviews import is_transcribed
from hubcli.figures import read_figures
from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.facts import Collaboration, Fact
from hubcli.model.text import Lang, Text
from hubcli.pages.phrases import claim, figure_text, in_brackets, marked, paged
from hubcli.pages.plain import listed, more, notice, plain_entry, prose
from hubcli.pages.sign_offs import counts_text, sign_off_text
from hubcli.pages.verify import finding
from hubcli.questions.review import Reading, Reviewed, ReviewedTension, Reviews, TensionReading


def page(answer: Reviews | Reading | TensionReading | SignedOff, lang: Lang) -> Document:
    """The list of facts, a fact or a tension ready to be read, or what was signed off."""
    match answer:
        case Reviews():
            return _list(answer, lang)
        case Reading():
            return _reading(answer, lang)
        case TensionReading():
            return _tension_reading(answer, lang)
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
    head = (Strong(one.tension.label[lang]), *in_brackets(one.tension.id, lang))
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
    blocks: list[Block] = [
        *(finding(failure, lang) for failure in quotation.failures),
        _beside("review.the_fact", _claim(answer, lang), _passages([answer]), lang),
        *map(notice, _obstacles([answer], lang)),
        *(Prose((Plain(sign_off_text(one, lang)),)) for one in answer.sign_offs),
    ]
    return paged(blocks, (), lang, title=quotation.fact.label[lang])


def _tension_reading(answer: TensionReading, lang: Lang) -> Document:
    tension = answer.tension
    about = (
        *(plain_entry(tension.note[language]) for language in Lang),
        plain_entry(say("colon", lang, say("review.label", lang)) + f"{tension.label.en} / {tension.label.zh}"),
        plain_entry(say("colon", lang, say("show.cause", lang)) + say(f"disputes.cause_{tension.cause}", lang)),
    )
    facts = tuple(
        Entry((Code(one.quotation.fact.id), Plain(f" {one.quotation.fact.statement[lang]}"))) for one in answer.readings
    )
    binding = [one for one in answer.readings if not is_transcribed(one.quotation.fact)]
    blocks: list[Block] = [
        *(finding(failure, lang) for one in binding for failure in one.quotation.failures),
        _beside("review.the_tension", (*about, *facts), _passages(answer.readings), lang),
        *map(notice, _obstacles(binding, lang)),
        *(Prose((Plain(sign_off_text(one, lang)),)) for one in answer.sign_offs),
    ]
    return paged(blocks, (), lang, title=tension.label[lang])


def _beside(head: str, left: tuple[Entry, ...], passages: tuple[Entry, ...], lang: Lang) -> Block:
    return Table(("", say(head, lang), say("review.the_passages", lang)), (Row((), (left, passages)),))


def _passages(readings: Sequence[Reading]) -> tuple[Entry, ...]:
    """Each passage once, with all that is marked in it."""
    found: dict[str, tuple[str, list[tuple[int, int]]]] = {}
    for one in (passage for reading in readings for passage in reading.quotation.passages):
        found.setdefault(f"{one.source}:{one.passage}", (one.text, []))[1].extend(one.marks)
    return tuple(
        Entry((Code(place), Plain(" "), *marked(text, _apart(marks), Highlight)))
        for place, (text, marks) in found.items()
    )


def _apart(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _obstacles(readings: Iterable[Reading], lang: Lang) -> Iterable[str]:
    """What keeps readers from signing off, each once."""
    found: list[str] = []
    for one in readings:
        found += (say("verify.repair_no_text", lang, source) for source in one.quotation.no_text)
        found += [say("review.unpinned", lang, listed(one.unpinned, lang))] if one.unpinned else []
        found += [say("review.changed", lang, listed(one.changed, lang))] if one.changed else []
    return dict.fromkeys(found)


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
