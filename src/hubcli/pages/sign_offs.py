"""Sign-offs in words: how many facts were read by how many, and what a reader said."""

from collections.abc import Sequence

from hubcli.figures.periods import write_period
from hubcli.messages import say
from hubcli.model.review import Reader, Review, SignOff
from hubcli.model.text import Lang
from hubcli.pages.plain import listed
from hubcli.questions.sign_offs import ReviewCounts

SHOWN = 10
"""The most ids that a sentence lists."""


def counts_text(counts: ReviewCounts | None, lang: Lang) -> str:
    """How many facts were read by how many, in a line."""
    if counts is None:
        return say("review.nobody", lang)
    (_, first), *more = counts.read_by.items()
    parts = [say("review.read_by_one", lang, first, counts.facts)]
    parts += [say("review.read_by_more", lang, least, number) for least, number in more]
    others = {"by_programs": counts.by_programs, "lapsed": counts.lapsed, "doubted": counts.doubted}
    parts += [say(f"review.{key}", lang, number) for key, number in others.items() if number]
    return say("part_join", lang).join(parts) + say("review.stop", lang)


def sign_off_text(review: Review, lang: Lang) -> str:
    """Who said what, and when; whether that has lapsed."""
    parts = [review.by if review.reader is Reader.PERSON else say("review.program", lang, review.by)]
    parts += [write_period(review.date, lang), say(f"review.{review.verdict}", lang)]
    text = say("clause_join", lang).join(parts)
    if isinstance(review, SignOff) and not review.current:
        text = say("review.has_lapsed", lang, text)
    return say("colon", lang, text) + review.note if review.note else text


def too_few_text(facts: Sequence[str], lang: Lang) -> str:
    """Which facts too few persons have accepted."""
    names, more = listed(facts[:SHOWN], lang), len(facts) - SHOWN
    shown = say("review.and_more", lang, names, more) if more > 0 else names
    return say("review.too_few", lang, len(facts), shown)
