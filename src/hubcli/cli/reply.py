"""What a command returns, and the one place that writes it to the screen or a file."""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, nullcontext
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, TypeVar

import typer

from hubcli.base.compiled.cache import ask
from hubcli.base.compiled.store import Store
from hubcli.base.folder import base_folder
from hubcli.cli.options import Output
from hubcli.errors import HubError, OptionError, OutputError, reason
from hubcli.messages import Message
from hubcli.questions.answer import Answer, Write, write_as_json

if TYPE_CHECKING:
    from hubcli.render import Form

T = TypeVar("T")
PIECE = 100_000
"""The number of characters of a long text that are copied at a time."""


class Reply(NamedTuple):
    """What a command returns: an answer or a text, how to write it, and the exit code."""

    said: Answer | str | IO[str] | None
    """None if there is nothing to write; a long text is an open file."""
    output: Output
    code: int = 0
    error: HubError | None = None
    """Raised once the answer is written."""
    notes: tuple[Message, ...] = ()
    """Written to standard error, a line each."""


def ask_base(question: Callable[[Store], Answer], output: Output) -> Reply:
    """Ask the base a question; the exit code is 1 if the answer is no. Raises HubError."""
    return reply(_asked(question, output), output)


def ask_streamed(question: Callable[..., Answer], output: Output) -> Reply:
    """Ask a question whose answer may be as large as the base; the exit code is 1 if the answer is no. Raises HubError.

    As JSON or CSV it is asked to be `streamed` and written to a temporary file while the base is open.
    """
    output = _named_by_suffix(output)
    if output.format not in ("json", "csv"):
        return ask_base(question, output)

    def written(store: Store) -> Reply:
        answer = question(store, streamed=True)
        return reply(answer, output)._replace(said=_in_temporary_file(answer, output))

    return _asked(written, output)


def _in_temporary_file(answer: Answer, output: Output) -> IO[str]:
    """The text of the answer, in a file that is deleted when it is closed. Raises HubError."""
    from tempfile import TemporaryFile

    try:
        with ExitStack() as unless_complete:
            text = unless_complete.enter_context(TemporaryFile("w+", encoding="utf-8", newline=""))
            _say(answer, output, text.write)
            text.seek(0)
            unless_complete.pop_all()
            return text
    except OSError as error:
        raise HubError(Message("cli.no_temporary_file", reason(error))) from None


def _asked(question: Callable[[Store], T], output: Output) -> T:
    if output.as_of is not None:
        from hubcli.base.editions import ask_edition  # the current one needs no git

        return ask_edition(output.as_of, output.base, question)
    return ask(base_folder(output.base), question)


def reply(answer: Answer, output: Output, *, code: int = 1) -> Reply:
    """A reply with this answer; the exit code is `code` if the answer is no."""
    return Reply(answer, output, 0 if answer.holds else code)


def reply_or_patch(answer: Answer, patch: str, output: Output, *, dry_run: bool) -> Reply:
    """A reply with what was changed, or with the patch after a dry run that nothing speaks against."""
    done = reply(answer, output)
    return done._replace(said=patch) if dry_run and answer.holds and output.format == "terminal" else done


def send(reply: Reply, lang: str) -> int:
    """Write the reply, with its notes in this language, and return the exit code. Raises HubError."""
    if isinstance(reply.said, Answer):
        reply = reply._replace(output=_named_by_suffix(reply.output))
    if isinstance(reply.said, Answer) and reply.output.format in _BYTES:
        _write_bytes(reply.said, reply.output)
    elif reply.said is not None:
        with nullcontext() if isinstance(reply.said, Answer | str) else reply.said:
            _write(partial(_say, reply.said, reply.output), reply.output.output)
    for note in reply.notes:
        typer.echo(note.say(lang), err=True)
    if reply.error:
        raise reply.error
    return reply.code


def as_block(reply: Reply) -> str:
    """The answer as Markdown for a block of a draft; headings start at level 2, below the report's own."""
    from hubcli.render import Form

    assert isinstance(reply.said, Answer)
    form = Form(level=reply.output.level or 2, cite=_cite(reply.output))
    return _laid_out(reply.said, reply.output, "markdown", form)


def as_word_block(reply: Reply) -> bytes:
    """The answer as a Word file whose text is for a block of a draft."""
    from hubcli.pages import lay_out
    from hubcli.render import Form, render_bytes

    assert isinstance(reply.said, Answer)
    form = Form(level=reply.output.level or 2, cite=_cite(reply.output), in_draft=True)
    return render_bytes(lay_out(reply.said, reply.output.lang), "docx", form)


def _say(said: Answer | str | IO[str], output: Output, write: Write) -> None:
    if isinstance(said, str):
        write(said)
    elif not isinstance(said, Answer):
        while piece := said.read(PIECE):
            write(piece)
    elif output.format == "json":
        write_as_json(said, write)
    elif output.format == "csv":
        _say_as_csv(said, output, write)
    else:
        write(_laid_out(said, output, output.format, _form(output)))


def _say_as_csv(answer: Answer, output: Output, write: Write) -> None:
    """Write the entries of the answer as rows, or else those of its page."""
    from hubcli.pages import rows
    from hubcli.render.csv import write_rows

    if _has_mark(output):
        write("\ufeff")
    if (records := rows(answer, output.lang)) is not None:
        write_rows(records, write)
    else:
        write(_laid_out(answer, output, "csv", _form(output)))


def _has_mark(output: Output) -> bool:
    """Whether CSV starts with a byte order mark, without which Excel on Windows does not read UTF-8."""
    named = os.name == "nt" and output.output is not None and output.output.suffix == ".csv"
    return named or os.environ.get("HUBCLI_BOM") == "1"


def _laid_out(answer: Answer, output: Output, form_name: str, form: "Form") -> str:
    from hubcli.pages import lay_out, with_charts  # JSON needs none of them
    from hubcli.render import draws, render

    document = lay_out(answer, output.lang)
    if draws(form_name, form):
        document = with_charts(document, answer, output.lang, in_text=form_name == "terminal")
    return render(document, form_name, form)


def _named_by_suffix(output: Output) -> Output:
    """The format that the file's name asks for, where the command has it and no other is named: `-o chart.png`.

    Raises OptionError if the name is for another format, and either is a picture, a Word file or a workbook.
    """
    suffix = output.output.suffix.removeprefix(".") if output.output else ""
    unnamed = ("terminal",) if suffix in ("svg", "png") else ("terminal", "markdown")
    known = suffix in ("csv", "xlsx", "svg", "png", "docx") and suffix in {*type(output.format)}
    if known and output.format in unnamed:
        return output._replace(format=type(output.format)(suffix))
    if suffix and suffix != output.format and _BYTES & {suffix, output.format}:
        why = Message("cli.ending_of_another_format", suffix, output.format)
        raise OptionError("--output", str(output.output), why)
    return output


_BYTES = {"docx", "png", "xlsx"}
"""The formats that are no text."""


def _write_bytes(answer: Answer, output: Output) -> None:
    """Write a picture, a Word file or a workbook to a file, all or nothing, or to a pipe. Raises HubError."""
    if output.output is None and sys.stdout.isatty():
        raise HubError(Message("charts.bytes_to_terminal", output.format))
    from hubcli.files import write_bytes
    from hubcli.pages import lay_out, with_charts, with_sheets
    from hubcli.render import draws, render_bytes

    document, form = lay_out(answer, output.lang), _form(output)
    if draws(output.format, form):
        document = with_charts(document, answer, output.lang, in_text=False)
    if output.format == "xlsx":
        document = with_sheets(document, answer, output.lang)
    content = render_bytes(document, output.format, form)
    try:
        if output.output is None:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        else:
            write_bytes(output.output, content)
    except BrokenPipeError:
        raise  # the reader of the pipe has left
    except OSError as error:
        raise OutputError(output.output or Message("cli.standard_output"), error) from None


def _form(output: Output) -> "Form":
    from hubcli.render import Form

    level = output.level or 1
    if output.output or not sys.stdout.isatty():
        return Form(level=level, cite=_cite(output), whole=output.level == 1)
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdigit() and int(columns) else os.get_terminal_size(sys.stdout.fileno()).columns
    colour = "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return Form(width=width, colour=colour, level=level, whole=output.level == 1)


def _cite(output: Output) -> str:
    return output.cite or "footnotes"


def _write(say: Callable[[Write], None], path: Path | None) -> None:
    """Write what is said to a file, all or nothing, or to standard output. Raises OutputError."""
    try:
        if path is None:
            say(sys.stdout.write)
            sys.stdout.flush()
        else:
            from hubcli.files import write_pieces

            write_pieces(path, say)
    except BrokenPipeError:
        raise  # the reader of the pipe has left
    except OSError as error:
        raise OutputError(path or Message("cli.standard_output"), error) from None
