"""Works as BibTeX, for LaTeX, JabRef and the like."""

from urllib.parse import quote

from hubcli.document import Document, Name, Work
from hubcli.render import Form

# For each type of work the entry (Patashnik, BibTeXing, 1988, 3.1) and the field that names who published it.
ENTRIES = {
    "article-journal": ("article", "journal"),
    "article-magazine": ("article", "journal"),
    "article-newspaper": ("article", "journal"),
    "book": ("book", "publisher"),
    "chapter": ("incollection", "booktitle"),
    "paper-conference": ("inproceedings", "booktitle"),
    "report": ("techreport", "institution"),
}
OTHERS = ("misc", "howpublished")
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
    kind, publisher = ENTRIES.get(work.type, OTHERS)
    fields = {
        "author": _name(work.author) if work.author else None,
        "title": f"{{{{{_escaped(work.title)}}}}}",  # double braces keep a style from changing its capitals
        publisher: f"{{{_escaped(work.publisher)}}}",
        **_date(work),
        "url": f"{{{quote(work.url, safe=_IN_ADDRESS)}}}" if work.url else None,
        "langid": f"{{{LANGUAGES[work.language]}}}",
    }
    lines = [f"  {key} = {value}" for key, value in fields.items() if value]
    return f"@{kind}{{{work.key},\n" + ",\n".join(lines) + "\n}\n"


_IN_ADDRESS = "/:?#[]@!$&'()*+,;=%~"


def _date(work: Work) -> dict[str, str]:
    """Year and month for BibTeX, the start of an interval; the whole date for biblatex."""
    if not work.issued:
        return {}
    year, *rest = work.issued[0]
    month = {"month": MONTHS[rest[0] - 1]} if rest else {}
    points = ("-".join(f"{part:02}" for part in point) for point in work.issued)
    return {"year": f"{{{year}}}", **month, "date": f"{{{'/'.join(points)}}}"}


def _name(name: Name) -> str:
    family = _escaped(name.name)
    return f"{{{family}, {_escaped(name.given)}}}" if name.given else f"{{{{{family}}}}}"


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
