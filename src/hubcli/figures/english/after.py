"""The words after a number that qualify it: `300 firms or more`, `65 and over`, `40 or so`."""

import re

from hubcli.figures.english.found import Found
from hubcli.figures.patterns import regex
from hubcli.model.facts import Qualifier


def qualify(found: Found, low: str) -> Found:
    """The quantity with the words after it that qualify it: `300 firms or more`, `65 and over`, `40 or so`."""
    match = _AFTER.match(low, found.end) if low.startswith(_AFTER_STARTS, found.end) else None
    return _qualified(found, match) if match else qualify_noun(found, low)


def qualify_noun(found: Found, low: str) -> Found:
    """The same for words that follow what is counted."""
    end = found.end
    if low.find(" or ", end, end + 48) >= 0:
        match = _AFTER_NOUN.match(low, end)
    elif ((place := low.find(" and ", end, end + 48)) >= 0 and low.startswith(AND_ABOVE, place)) or low.find(
        " plus", end, end + 48
    ) >= 0:
        match = _ABOVE_NOUN.match(low, end)
    else:
        return found
    return _qualified(found, match) if match else found


def _qualified(found: Found, match: re.Match[str]) -> Found:
    assert match.lastgroup is not None  # each way to qualify is a named group
    return found._replace(qualifier=Qualifier(match.lastgroup), end=match.end(), like_year=False)


AND_ABOVE = tuple(f" and {word}" for word in ("more", "above", "over", "up", "older", "below", "under", "younger"))
_QUALITIES = (
    r"(?P<at_least>(?:or|and) (?:more|above|higher|over|greater|larger|longer|older|upwards?|up(?= ?(?:[.,;)]|\Z))"
    r"|better|bigger|beyond"
    r"|later)\b(?:(?<=greater)(?: than)(?= ?(?:\Z|[.,;)])))?)"
    r"|(?P<at_most>(?:or|and) (?:less|fewer|below|lower|under|smaller|shorter|younger|earlier)\b)"
)
_AFTER_STARTS = (" ", ",", "-plus", "+")
_AFTER = regex(
    rf",? (?:{_QUALITIES}|(?P<about>or so\b|or thereabouts\b|give or take\b|more or less\b(?= ?(?:[.,;)]"
    rf"|\Z))))(?! than (?!\Z|[.,;)]))(?![- ][a-z]+ed\b)"
    r"|(?P<over>-plus(?![a-z0-9])| plus(?= ?(?:[.,;)]|\Z))|\+(?![0-9a-z]))"
)
_NOUNS = (
    r"(?: (?!and |or |to |in |is |was |were |are |has |have |had |will |with |for |from |on |at |by |that |which "
    r"|but |than )"
    r"[a-z][a-z'’-]*){1,4}?"
)
_AFTER_NOUN = regex(
    rf"{_NOUNS} (?P<at_least>or (?:more|above|higher|over|greater|larger|longer|older|upwards?|better"
    rf"|bigger)\b)(?! than )(?! (?!in |per |of |a |on |for |each |by |at |and |will |are |is |can |may |must |have "
    rf"|pay )[a-z])"
    rf"|{_NOUNS} (?P<at_most>or (?:less|fewer|below|lower|under|smaller|shorter|younger)\b)(?! than )(?! (?!in |per "
    rf"|of |a |on |for |each |by |at |and |will |are |is |can |may |must |have |pay )[a-z])"
    rf"|{_NOUNS} (?P<about>or so\b|or thereabouts\b)"
)
_ABOVE_NOUN = regex(
    rf"{_NOUNS} (?P<at_least>and (?:above|over|upwards?|older)(?= ?(?:[.,;)]|\Z)))|{_NOUNS} (?P<at_most>and (?:below"
    rf"|under|younger)(?= ?(?:[.,;)]|\Z)))|{_NOUNS} (?P<over>plus(?= ?(?:[.,;)]|\Z)))"
)
