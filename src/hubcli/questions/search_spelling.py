"""The words of the base that are most similar to one that it does not have."""

import re
from collections import Counter
from collections.abc import Iterator

from hubcli.base.compiled.search_index import HAN_RUN, spaced, texts
from hubcli.base.compiled.store import Store
from hubcli.questions.search_matches import stems

SHOWN = 3
_JOINING = frozenset("的和与及在了是为将把从对以而")
"""Characters that join words: a run that starts or ends with one is not a word."""
EXAMPLES = 200
"""The number of facts read for a word; more are not needed to find similar ones."""


def has_word(store: Store, word: str) -> bool:
    """Whether any fact has the word, or the labels and names of figures in tables."""
    sql = """
        SELECT 1 FROM (SELECT rowid FROM words WHERE words MATCH ?1 LIMIT 1)
        UNION ALL SELECT 1 FROM (SELECT rowid FROM figure_words WHERE figure_words MATCH ?1 LIMIT 1)
    """
    return store.connection.execute(sql, (f'"{spaced(word)}"',)).fetchone() is not None


def nearest_words(store: Store, word: str) -> tuple[str, ...]:
    """The most similar words, best first."""
    return tuple(_runs(store, word) if HAN_RUN.fullmatch(word) else _spellings(store, word))


def _spellings(store: Store, word: str) -> Iterator[str]:
    from rapidfuzz import fuzz, process  # only a mistake needs it

    known = [term for (term,) in store.connection.execute("SELECT term FROM word")]
    for stem in stems(word.casefold()):
        for like, _, _ in process.extract(stem, known, scorer=fuzz.ratio, limit=SHOWN, score_cutoff=76):
            yield _spelt_out(store, like)


def _spelt_out(store: Store, stem: str) -> str:
    """The most frequent word with this stem: the index has `innov`, the facts have `innovation`."""
    sql = f"SELECT doc, col, offset FROM word_place WHERE term = ? LIMIT {EXAMPLES}"
    spelt: Counter[str] = Counter()
    for record, column, offset in store.connection.execute(sql, (stem,)).fetchall():
        fact = next(store.numbered([record]))
        text = " ".join(text for where, _, text in texts(fact) if where == column)
        words = re.findall(r"[^\W_]+", spaced(text).casefold())
        spelt[words[offset] if offset < len(words) else stem] += 1
    return spelt.most_common(1)[0][0]


def _runs(store: Store, word: str) -> list[str]:
    """Runs of as many Chinese characters as the word, half of them the same; the more frequent of equal ones first."""
    from rapidfuzz import process  # only a mistake needs it
    from rapidfuzz.distance import Hamming

    some = f"fact.record IN (SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT {EXAMPLES})"
    match = " OR ".join(f'"{char}"' for char in dict.fromkeys(word))
    counted: Counter[str] = Counter()
    for fact in store.facts(some, (match,)):
        for _, _, text in texts(fact):
            for run in HAN_RUN.findall(text):
                grams = (run[start : start + len(word)] for start in range(len(run) - len(word) + 1))
                counted.update(gram for gram in grams if not {gram[0], gram[-1]} & _JOINING)
    same = Hamming.normalized_similarity  # the number of characters that are the same in the same place
    like = process.extract(word, list(counted), scorer=same, limit=None, score_cutoff=0.5)
    like.sort(key=lambda found: (-found[1], -counted[found[0]], found[0]))
    return [run for run, _, _ in like[:SHOWN]]
