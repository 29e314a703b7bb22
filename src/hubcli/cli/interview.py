"""Questions on a terminal, each answer checked before the next one; one can go back a step at any time."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import typer

from hubcli.cli.fact_input import COMMA
from hubcli.errors import nearest
from hubcli.messages import say
from hubcli.model.text import Lang

BACK, NONE = "<", "-"
"""The answers that go back a step, and that leave out what is proposed."""
SHOWN = 40
"""The most choices that are listed."""

T = TypeVar("T")


class _Back(Exception):  # noqa: N818  no error: it leads back to a question
    """The last answer is taken back."""


class Interview:
    """The answers so far. To go back a step, all but the last are given again, silently."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self._answers: list[tuple[str, str]] = []
        """Each question with its answer."""
        self._taken_back: list[tuple[str, str]] = []
        """Those that were taken back, the earliest question last; its answer is proposed when it is asked again."""
        self._at = 0

    def hold(self, questions: Callable[[], T]) -> T:
        """Ask these questions, from the start whenever a step is taken back."""
        typer.secho(say("prompts.how", self.lang, BACK), err=True)
        while True:
            self._at = 0
            try:
                return questions()
            except _Back:
                self._taken_back.append(self._answers.pop())

    def tell(self, text: str, *, dim: bool = False) -> None:
        """Say something before the next question, unless that was answered before."""
        if self._at == len(self._answers):
            typer.secho(text, err=True, dim=dim)

    def ask(
        self,
        name: str,
        *,
        choices: Sequence[str] = (),
        needed: bool = True,
        many: bool = False,
        fault: Callable[[str], str | None] = lambda text: None,
        proposed: str = "",
    ) -> str:
        """The answer, once it is one of the choices, if there are any, and valid; empty if it is left out."""
        if self._at == len(self._answers):
            proposed = self._given_before(name) or proposed
            question = self._question(name, choices, needed, many, proposed)
            _complete(choices)
            self._answers.append((name, self._valid(question, choices, needed, many, fault, proposed)))
            self._taken_back = self._taken_back[:-1]
        self._at += 1
        return self._answers[self._at - 1][1]

    def confirmed(self, question: str, *, proposed: bool = False) -> bool:
        """Whether the answer is yes; no if it is left empty, or yes if that is proposed."""
        return self.ask(question, choices=("y", "n"), needed=False, proposed="y" if proposed else "") == "y"

    def _given_before(self, name: str) -> str:
        """The answer that was taken back; another question means that the questions have changed since."""
        if self._taken_back and self._taken_back[-1][0] != name:
            self._taken_back = []
        return self._taken_back[-1][1] if self._taken_back else ""

    def _valid(
        self,
        question: str,
        choices: Sequence[str],
        needed: bool,
        many: bool,
        fault: Callable[[str], str | None],
        proposed: str,
    ) -> str:
        while True:
            given: Any = typer.prompt(
                question, default="", show_default=False, prompt_suffix=say("colon", self.lang), err=True
            )
            text = str(given).strip(" ,，" if many else None) or proposed
            if text == BACK and self._answers:
                raise _Back
            if text == NONE and not needed:
                text = ""
            if not text and not needed:
                return ""
            wrong = self._unknown(text, choices, many) if text else say("prompts.missing", self.lang)
            if not (wrong := wrong or fault(text)):
                return text
            typer.secho(wrong, err=True, bold=True)

    def _question(self, name: str, choices: Sequence[str], needed: bool, many: bool, proposed: str) -> str:
        hints = []
        if proposed:
            hints.append(say("prompts.proposed" if needed else "prompts.proposed_optional", self.lang, proposed, NONE))
        elif not needed:
            hints.append(say("prompts.optional", self.lang))
        hints += [say("prompts.many", self.lang)] if many else []
        hints += [say("prompts.choices", self.lang, tuple(choices))] if 0 < len(choices) <= SHOWN else []
        return say("prompts.hints", self.lang, name, say("part_join", self.lang).join(hints)) if hints else name

    def _unknown(self, text: str, choices: Sequence[str], many: bool) -> str | None:
        """What is wrong with an answer that is none of the choices, or has an item that is none."""
        items = [item.strip() for item in COMMA.split(text)] if many else [text]
        unknown = next((item for item in items if choices and item not in choices), None)
        if unknown is None:
            return None
        close = nearest(unknown, choices)
        return say("prompts.nearest", self.lang, close) if close else say("prompts.unknown", self.lang)


def _complete(choices: Sequence[str]) -> None:
    """Let the tab key complete the choices, if the system has readline."""
    try:
        import readline
    except ImportError:
        return
    readline.set_completer_delims(" ,")
    readline.set_completer(lambda text, n: [*(word for word in choices if word.startswith(text)), None][n])
    readline.parse_and_bind("tab: complete")
