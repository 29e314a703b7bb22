"""What a bibliography says of a document besides its title: its type and its authors."""

from typing import Literal, Self

from hubcli.messages import Message
from hubcli.model.record import Record
from hubcli.model.text import Lang, Text, letters_of

# Citation Style Language 1.0.2, appendix III.
SourceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip


class Author(Record):
    """A person, by family and given name, or an institution, by its name."""

    family: Text | None = None
    """The family name of a person."""
    given: Text | None = None
    """The given name of a person."""
    name_order: Literal["family-first", "given-first"] | None = None
    """Which of the two comes first in both languages, where that is not as the script has it."""
    name: Text | None = None
    """The name of an institution, or of a person as one piece."""

    def validated(self) -> Self:
        if bool(self.name) == bool(self.family) or (self.name and (self.given or self.name_order)):
            raise ValueError(Message("problems.author_name"))
        return self

    def is_in_one_piece(self, lang: Lang) -> bool:
        """Whether the name is written as a whole, as institutions and names in Chinese characters are."""
        return not self.family or not self.given or bool(letters_of(Lang.ZH).search(self.family[lang]))

    def is_family_first(self, lang: Lang) -> bool:
        """Whether the family name comes first; where no order is given, in Chinese characters only."""
        if self.name_order or not self.family:
            return self.name_order == "family-first"
        return bool(letters_of(Lang.ZH).search(self.family[lang]))

    def written(self, lang: Lang) -> str:
        """The whole name, as running text has it: `Anne Bell`, `安妮·贝尔`, `Xu Fei`, `徐飞`."""
        if not self.family:
            assert self.name
            return self.name[lang]
        names = [text[lang] for text in (self.family, self.given) if text]
        if self.is_family_first(lang):
            return ("" if letters_of(Lang.ZH).search(names[0]) else " ").join(names)
        return ("·" if letters_of(Lang.ZH).search(names[0]) else " ").join(reversed(names))
