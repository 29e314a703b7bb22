"""Works as BibTeX, for LaTeX, JabRef and the like."""

import re
from urllib.parse import quote

from hubcli.document import Document
from hubcli.render import Form
from hubcli.works import Name, Work

# For each type of work the entry (Patashnik, BibTeXing, 1988, 3.1; biblatex 3.20, 2.1) and the field that names where
# it appeared or, if that is no container, who published it. Types without one are `misc`.
ENTRIES = {
    "article-journal": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "book": ("book", "publisher"),
    "chapter": ("incollection", "booktitle"),
    "dataset": ("dataset", "publisher"),
    "paper-conference": ("inproceedings", "booktitle"),
    "post": ("online", "organization"),
    "post-weblog": ("online", "organization"),
    "report": ("techreport", "institution"),
    "software": ("software", "publisher"),
    "thesis": ("thesis", "institution"),
    "webpage": ("online", "organization"),
}
OTHERS = ("misc", "howpublished")
SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
"""What biblatex calls a kind of article."""
_CONTAINERS = ("journal", "booktitle")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LANGUAGES = {"en": "english", "zh": "chinese"}

# The special characters of LaTeX.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{char: f"\\{char}" for char in "#$%&_"},
    }
)


def render_bibtex(document: Document, form: Form) -> str:
    """One entry for each work, in UTF-8."""
    return "\n".join(_entry(work) for work in document.works)


def _entry(work: Work) -> str:
    kind, _ = ENTRIES.get(work.type, OTHERS)
    fields = {
        "author": f"{{{' and '.join(map(_name, work.authors))}}}" if work.authors else None,
        "title": f"{{{_title(work.title)}}}",
        **{field: _publisher(name) for field, name in _published(work).items()},
        "entrysubtype": f"{{{SUBTYPES[work.type]}}}" if work.type in SUBTYPES else None,
        **_date(work),
        "url": _address(work.url) if work.url else None,
        "urldate": f"{{{_iso(work.accessed)}}}" if work.accessed else None,
        "note": f"{{Archived: \\url{_address(work.archived)}}}" if work.archived else None,
        "langid": f"{{{LANGUAGES[work.language]}}}",
    }
    lines = [f"  {key} = {value}" for key, value in fields.items() if value]
    return f"@{kind}{{{work.key},\n" + ",\n".join(lines) + "\n}\n"


def _title(text: str) -> str:
    """A title whose words with capitals are in braces: a style may add capitals to it, but takes none away."""
    return _WORD.sub(lambda word: f"{{{word[0]}}}" if any(map(str.isupper, word[0])) else word[0], _escaped(text))


_WORD = re.compile(r"(?:\\&|['’.]|[^\W_])*[^\W_]")


def _published(work: Work) -> dict[str, str]:
    """Where a work appeared and who published it, by the field for each."""
    _, field = ENTRIES.get(work.type, OTHERS)
    if not work.container:
        return {field: work.publisher}
    if field in _CONTAINERS:
        return {field: work.container, "publisher": work.publisher}
    return {"maintitle": work.container, field: work.publisher}


def _publisher(name: str) -> str:
    """A name in braces, where biblatex has lists: `and` in it would part two publishers, but for more braces."""
    return f"{{{{{_escaped(name)}}}}}" if " and " in name.lower() else f"{{{_escaped(name)}}}"


def _address(url: str) -> str:
    return f"{{{quote(url, safe=_IN_ADDRESS)}}}"


_IN_ADDRESS = "/:?#[]@!$&'()*+,;=%~"


def _date(work: Work) -> dict[str, str]:
    """Year and month for BibTeX, the start of an interval; the whole date for biblatex."""
    if not work.issued:
        return {}
    year, *rest = work.issued[0]
    month = {"month": MONTHS[rest[0] - 1]} if rest else {}
    return {"year": f"{{{year}}}", **month, "date": f"{{{_iso(work.issued)}}}"}


def _iso(dates: tuple[tuple[int, ...], ...]) -> str:
    return "/".join("-".join(f"{part:02}" for part in point) for point in dates)


def _name(name: Name) -> str:
    """A name as BibTeX reads it; one without parts is one piece."""
    family = _escaped(name.name)
    return f"{family}, {_escaped(name.given)}" if name.given else f"{{{family}}}"


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES if _is_balanced(text) else _ESCAPES | _BY_NAME)


# BibTeX counts escaped braces, too, so unbalanced ones are written by name.
_BY_NAME = str.maketrans({"{": r"\textbraceleft{}", "}": r"\textbraceright{}"})


def _is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0
