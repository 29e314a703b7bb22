"""The parser of drafts: markdown-it-py with its plugins and rules of our own, which give each token its place."""

from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin

from hubcli.draft.reading import block_rules, inline_rules, listed_tables, text_tables


def blocks_in(text: str, env: EnvType) -> Sequence[Token]:
    """The tokens of the blocks of a draft, those in lines not yet parsed; `env` collects what links refer to."""
    return _parser().parse(text, env)


def inline_tokens(written: str, env: EnvType) -> Sequence[Token]:
    """The tokens of a paragraph, the `map` of each with the offset where it begins."""
    inline = _parser().inline
    state = inline_rules.InlineState(written, _parser(), env, [])
    inline.tokenize(state)
    for rule in inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(deflist_plugin)
    parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, double_inline=True)
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list", "footnote_def"]}
    parser.block.ruler.before("fence", "directive", block_rules.directive, ends)
    parser.block.ruler.before("fence", "line_comment", block_rules.comment, ends)
    parser.block.ruler.before("fence", "target", block_rules.target, ends)
    parser.block.ruler.before("fence", "tabular", listed_tables.tabular, ends)
    parser.block.ruler.before("table", "text_table", text_tables.text_table)
    parser.block.ruler.before("text_table", "words", block_rules.words)
    parser.normalizeLink = _as_written  # type: ignore[method-assign]  # where a link goes is not read
    parser.core.ruler.enableOnly(["normalize", "block"])
    parser.inline.ruler.at("text", inline_rules.text)
    parser.inline.ruler.after("text", "own", inline_rules.own)
    parser.inline.ruler.after("link", "span", inline_rules.span)
    parser.inline.ruler.disable(["footnote_ref"])
    parser.inline.ruler2.disable(["fragments_join"])  # joined tokens would begin in two places
    return parser


def _as_written(url: str) -> str:
    return url
