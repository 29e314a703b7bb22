"""Who is made to say a thing: a name under another's title, or an author of whom the base has no such claim."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from hubcli.draft.bilingual import Rare
from hubcli.draft.matching.base_figures import BaseFigures
from hubcli.draft.text import Span
from hubcli.draft.verdicts import DraftVerdict, Slip
from hubcli.draft.wording.remark import Remark
from hubcli.draft.wording.restated import BOTH, MUCH, Restated
from hubcli.figures.patterns import regex
from hubcli.model.bibliography import Author
from hubcli.model.facts import Kind
from hubcli.model.text import Lang, Text


def misattributed(text: str, restated: Sequence[Restated], lang: Lang, base: BaseFigures) -> Iterator[Remark]:
    """What the base says where a sentence gives to somebody what somebody else said."""
    sure = [one for one in restated if one.is_sure]
    yield from _under_the_title(
        text, [one for one in restated if one.is_sure or max(one.cover, one.kept) >= _AKIN], lang
    )
    said_by = list(_said_by(text, sure, restated, base))
    likely = [one for one in restated if one.is_sure or (one.cover >= BOTH and one.kept >= MUCH)]
    yield from said_by or _said_by_speaker(text, likely, restated, base)


def may_name_speaker(text: str) -> bool:
    """Whether a sentence names somebody with a title, or says that somebody says something."""
    return bool(_TITLED.search(text) or _SAYS.search(text) or _ACCORDING.search(text))


def _under_the_title(text: str, restated: Iterable[Restated], lang: Lang) -> Iterator[Remark]:
    """Another name beside the title that the fact gives to somebody."""
    drafted = list(_TITLED.finditer(text))
    for one in restated:
        titled = {_title(match): _name(match) for match in _TITLED.finditer(one.fact.statement[lang])}
        for match in drafted:
            name = titled.get(_title(match))
            if name and name != _name(match):
                start, end = match.span("name") if match["name"] else match.span("zh_name")
                yield Remark(start, end, DraftVerdict.DIFFERS, Slip.SPEAKER, Text(en=name, zh=name), (one.fact.id,))
                return


def _said_by(text: str, sure: Sequence[Restated], restated: Sequence[Restated], base: BaseFigures) -> Iterator[Remark]:
    """An author who is said to say what only others' sources say."""
    authors = _authors(base)
    for match in _SAYS.finditer(text):
        own = {
            source: name for source, names in authors.items() for name in names if text.endswith(name, 0, match.start())
        }
        if not own or not sure:
            continue
        name = next(iter(own.values()))
        claims = [one for one in restated if one.cover >= _AKIN]
        if any(own.keys() & {each.source for each in one.fact.evidence} for one in claims):
            continue
        fact = sure[0].fact
        others = [names for each in fact.evidence if (names := authors.get(each.source))]
        if any(other in text for names in others for other in names):
            continue  # the sentence also names who says it
        if others and not (fact.speaker and name in (fact.speaker.en, fact.speaker.zh)):
            expected = Text(en=others[0][0], zh=others[0][1])
            yield Remark(
                match.start() - len(name), match.start(), DraftVerdict.DIFFERS, Slip.SPEAKER, expected, (fact.id,)
            )
            return


def _said_by_speaker(
    text: str, sure: Sequence[Restated], restated: Sequence[Restated], base: BaseFigures
) -> Iterator[Remark]:
    """Somebody with a title, or whom the base knows, who is said to say what a fact's speaker says."""
    fact = next((one.fact for one in sure if one.fact.speaker), None)
    if fact is None or fact.speaker is None or any(fact.speaker[each] in text for each in Lang):
        return
    named = next(_named_in(text, base), None)
    if named is None or any(_is_of(text[slice(*named)], one, base) for one in restated if one.cover >= _AKIN):
        return
    yield Remark(*named, DraftVerdict.DIFFERS, Slip.SPEAKER, fact.speaker, (fact.id,))


def _named_in(text: str, base: BaseFigures) -> Iterator[Span]:
    """Where a text names somebody who says something: by a title, or by a name that the base has."""
    names = _speakers(base) | {name for names in _authors(base).values() for name in names}
    for match in _ACCORDING.finditer(text):
        yield from (
            (match.end(), match.end() + len(name)) for name in sorted(names) if text.startswith(name, match.end())
        )
    says = _SAYS.search(text)
    if not says:
        return
    for match in _TITLED.finditer(text, 0, says.end()):
        yield match.span("name") if match["name"] else match.span("zh_name")
    for name in sorted(names):
        at = text.find(name, 0, says.start())
        at = at if at >= 0 else text.find(name, says.end(), says.end() + _NEXT)  # `…," said its chairman …`
        if at >= 0:
            yield at, at + len(name)


def _is_of(name: str, one: Restated, base: BaseFigures) -> bool:
    """Whether the base has the fact from somebody of this name."""
    authors = _authors(base)
    names = {name for each in one.fact.evidence for name in authors.get(each.source, ())}
    return name in names or (one.fact.speaker is not None and name in (one.fact.speaker.en, one.fact.speaker.zh))


@lru_cache(maxsize=1)
def _speakers(base: BaseFigures) -> frozenset[str]:
    """The names, in both languages, of everybody whom the base has saying what is to be done."""
    facts = base.store.facts("fact.kind = ?", (Kind.MEASURE,))
    return frozenset(name for fact in facts if (said := fact.speaker) for name in (said.en, said.zh))


@lru_cache(maxsize=1)
def _authors(base: BaseFigures) -> dict[str, tuple[str, ...]]:
    """The names of the authors of each source that names any, in both languages."""
    named = {id_: source.credited for id_, source in base.store.sources.items()}
    return {id_: tuple(name for one in authors for name in _names(one)) for id_, authors in named.items() if authors}


def _names(author: Author) -> tuple[str, ...]:
    """The name in both languages."""
    return tuple(author.written(lang) for lang in (Lang.EN, Lang.ZH))


def _title(match: re.Match[str]) -> str:
    return match["title"] or match["zh"].replace("科学技术", "科技")


def _name(match: re.Match[str]) -> str:
    return match["name"] or match["zh_name"]


_ACCORDING = regex(r"\b(?:[Aa]ccording to|[Ii]n the words of|[Aa]s told by) (?:[a-z]+ ){0,3}|(?<![数证占])据|按照?")
_NEXT = 30
"""The most characters between `said` and the name of who said it."""
_AKIN = 0.5
"""The share of a fact that a sentence must have to be the same person's claim."""
_TITLED = Rare(
    r"(?P<name>[A-Z][a-z]+ [A-Z][a-z]+), (?:China's )?"
    r"(?P<title>(?:Vice )?(?:Minister|Mayor|Governor|President|Director) of [A-Z]\w+(?: (?:and |of )?[A-Z]\w+)*)"
    r"|(?P<zh>[\u3400-\u9fff]{2,6}(?:部长|市长|省长|校长|院长|主任))"
    r"(?P<zh_name>[\u3400-\u9fff]{2,3}?)(?=[向对在说称指表谈，就为：接与同于出到赴受也还强认介]|$)",
    needs="mini mayo gove pres dire 长 任",
)
_SAYS = Rare(
    r" (?:says|said|writes|wrote|argues|argued|notes|noted|points out|holds|maintains|warns|warned|finds|found|sees"
    r"|promised|pledged|told|announced|stressed|added|explained|stated|declared|vowed)\b"
    r"|(?:称|说|认为|指出|表示|写道|撰文|要求|呼吁|强调|提出|看来)",
    needs="says said writ wrot argu note poin hold main warn find foun sees prom pled told anno stre adde expl stat"
    " decl vowe 称 说 认 指 示 写 撰 求 吁 强 提 看",
)
