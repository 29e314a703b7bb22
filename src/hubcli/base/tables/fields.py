"""The cells of a line go in, with the series that reads it; the fields of a figure come out, or what is wrong."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, TypeVar

from hubcli.base.tables.observation import Amount, Manner
from hubcli.errors import did_you_mean
from hubcli.messages import Message
from hubcli.model.bounds import stated_bounds
from hubcli.model.facts import Modality, Qualifier
from hubcli.model.period import Period
from hubcli.model.record import fields_of
from hubcli.model.status import Status
from hubcli.model.vocabulary import Series, SeriesFields

K = TypeVar("K")
V = TypeVar("V")

FIELDS = tuple(fields_of(SeriesFields))
MANNER = ("period", "qualifier", "status", "edition", "variant", "modality")
"""The fields that many lines share."""
MOST = 100_000
"""The most texts that are remembered: the numbers in a table may all be different."""
SCALES = 8
"""The most scales and qualifiers whose numbers are remembered."""


class Known(NamedTuple):
    """What the cells of a table may name."""

    places: Mapping[str, str]
    """The id of each place, by its id and its names in any case."""
    sources: frozenset[str]
    variants: frozenset[str]
    """Those of the indicator."""


class WrongCellError(ValueError):
    """A cell that cannot be read; its message says what is needed."""


class Cells:
    """What the texts of cells are read as; raises WrongCellError."""

    def __init__(self, series: Series, known: Known) -> None:
        self._known = known
        self._named = {**known.places, **{name.cell.casefold(): name.place for name in series.names}}
        self.places = _Once(self._place)
        self.sources = _Once(partial(self._among, "source"))
        self.manners = _Once(self._manner)
        self.amounts = _Once(_amounts, most=SCALES)
        """By scale and qualifier, then by number."""

    def faults(self, texts: Mapping[str, str]) -> Iterator[tuple[str, Message]]:
        """Every field of a line that cannot be read, with what is needed."""
        checks: dict[str, Callable[[str], object]] = {
            "place": self._place, "period": _period, "value": _matched, "scale": _scale,
            **{field: partial(_one_of, field) for field in _CHOICES},
            **{field: partial(self._among, field) for field in ("variant", "source")},
        }  # fmt: skip
        for field in FIELDS:
            try:
                checks.get(field, str)(texts[field])
            except WrongCellError as error:
                yield field, error.args[0]

    def _place(self, cell: str) -> str:
        text = cell.strip()
        if text.casefold() not in self._named:
            hint = did_you_mean(text, self._named, Message("problems.name_or_add"))
            raise WrongCellError(Message("problems.unknown_reference", Message("nouns.place"), text, hint))
        return self._named[text.casefold()]

    def _among(self, field: str, cell: str) -> str:
        text = cell.strip()
        ids = self._known.sources if field == "source" else self._known.variants
        if text not in ids and (text or field == "source"):
            hint = did_you_mean(text, sorted(ids), Message("problems.name_or_add"))
            raise WrongCellError(Message("problems.unknown_reference", Message(f"nouns.{field}"), text, hint))
        return text

    def _manner(self, texts: tuple[str, ...]) -> Manner:
        cells = dict(zip(MANNER, texts, strict=True))
        period, variant = _period(cells["period"]), self._among("variant", cells["variant"])
        edition, status = cells["edition"].strip(), _one_of("status", cells["status"])
        listed = edition if period and period not in edition else ""
        return Manner(
            period,
            _qualifier(cells["qualifier"]),
            status if status and status != Status.NORMAL else None,
            edition or None,
            variant or None,
            Modality(_one_of("modality", cells["modality"]) or Modality.REPORTED),
            "".join(f"-{part}" for part in map(_slug, (period or "", variant, listed)) if part),
        )


class _Once(dict[K, V]):
    """What a text is read as; each text is read once, as long as there are not very many."""

    def __init__(self, read: Callable[[K], V], *, most: int = MOST) -> None:
        super().__init__()
        self._read, self._most = read, most

    def __missing__(self, text: K) -> V:
        if len(self) >= self._most:
            self.clear()
        found = self[text] = self._read(text)
        return found


_CHOICES = {"qualifier": Qualifier, "status": Status, "modality": Modality}


def _period(cell: str) -> str | None:
    text = cell.strip()
    try:
        return str(Period(text)) if text else None
    except ValueError as error:
        raise WrongCellError(error.args[0]) from None


def _one_of(field: str, cell: str) -> str:
    text, choices = cell.strip(), [*map(str, _CHOICES[field])]
    if text and text not in choices:
        raise WrongCellError(Message("problems.table_choice", text, choices))
    return text


def _scale(cell: str) -> tuple[int, int]:
    """The factor and the decimals of a scale: of 0.01 these are 1 and 2."""
    whole, part = _matched(cell).groups(default="") if cell.strip() else ("1", "")
    return int(whole + part), len(part)


def _amounts(beside: tuple[str, str]) -> "_Once[str, Amount]":
    """What numbers are read as that have this scale and qualifier beside them."""
    scale, qualifier = beside
    return _Once(partial(_amount, *_scale(scale), _qualifier(qualifier)))


def _amount(factor: int, decimals: int, qualifier: Qualifier, cell: str) -> Amount:
    """The number in a cell times the scale, rounded once, and between which ends it lies, from its qualifier."""
    found = _matched(cell)
    whole, part = found.groups(default="")
    number, power = int(whole + part) * factor, _POWERS[len(part) + decimals]
    value, rest = divmod(number, power)
    amount = number / power if rest else value
    return Amount(repr(amount), found.group(), *stated_bounds(amount, None, qualifier))


def _qualifier(cell: str) -> Qualifier:
    return Qualifier(_one_of("qualifier", cell) or Qualifier.EXACT)


_POWERS: tuple[int, ...] = tuple(10**places for places in range(61))  # a number and a scale have up to 30 decimals each


def _matched(cell: str) -> re.Match[str]:
    """A plain number around which there may be spaces, `4458.4`; its digits before and after the point are groups."""
    if found := _PLAIN.fullmatch(text := cell.strip()):
        return found
    raise WrongCellError(Message("problems.table_number", text) if text else Message("problems.table_no_number"))


_PLAIN = re.compile(r"(-?[0-9]{1,30})(?:\.([0-9]{1,30}))?")


def _slug(text: str) -> str:
    return re.sub("[^a-z0-9]+", "-", text.casefold()).strip("-")
