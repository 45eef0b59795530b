"""`briefs clean`: polluted captures in, clean articles with an account out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clusterbriefs.clean.batch import Outcome

_STYLES = {"removed": ("red", True), "put": ("green", False), "kept": (None, False)}


@click.command("clean")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--out", metavar="DIR", help="Folder for the results; made if need be.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help="Captures that are cleaned at once.",
)
@click.option(
    "--save-capture",
    metavar="DIR",
    help="Also write the text capture that an HTML page is turned into.",
)
@click.option("--encoding", metavar="NAME", help="Encoding of the captures, if it is known.")
@click.option(
    "--explain", is_flag=True, help="Print each capture with what was removed or repaired, by rule."
)
def command(
    paths: tuple[str, ...],
    out: str | None,
    jobs: int,
    save_capture: str | None,
    encoding: str | None,
    explain: bool,
) -> None:
    """Clean captures: text or HTML files, folders, globs, or - for standard input.

    Writes <stem>.txt (the clean article) and <stem>.json (metadata, hashes, account) for each.
    Exit status 1 if some captures failed; the others are written all the same.
    """
    if out is None and not explain:
        raise click.UsageError("give --out DIR for the results, or --explain to look at them")
    from clusterbriefs.clean import UnreadableError, batch

    if encoding is not None:
        _check_encoding(encoding)
    if explain and out is None:
        raise SystemExit(_explain(batch.find(paths), encoding))
    for folder in filter(None, (out, save_capture)):
        try:
            batch.prepare(folder)
        except UnreadableError as error:
            raise click.UsageError(str(error)) from None
    if explain:
        _explain(batch.find(paths), encoding)
    settings = batch.Settings(out, save_capture, encoding)
    summary = _Summary()
    with _Progress(at_once=jobs == 1) as advance:

        def report(outcome: Outcome) -> None:
            summary.add(outcome)
            advance()

        batch.run(paths, settings, jobs=jobs, report=report)
    summary.show()
    sys.exit(1 if summary.failed else 0)


def _check_encoding(name: str) -> None:
    import codecs

    try:
        codecs.lookup(name)
    except LookupError:
        raise click.UsageError(
            f"--encoding {name}: there is no such encoding; try gb18030"
        ) from None


class _Progress:
    """A bar on the error stream of a terminal, as long runs need; else nothing.

    Its thread begins at once or with the first capture: once other processes have been forked.
    """

    def __init__(self, *, at_once: bool) -> None:
        self._at_once = at_once
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Callable[[], None]:
        if not self._shown:
            return lambda: None
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.completed} captures"),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        task = self._bar.add_task("clean", total=None)
        if self._at_once:
            self._bar.start()

        def advance() -> None:
            self._bar.start()
            self._bar.advance(task)

        return advance

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._bar.stop()


class _Summary:
    """Counts of a run, its failures and its near-duplicates; rows are kept for short runs only."""

    def __init__(self) -> None:
        from clusterbriefs.clean.near import NearDuplicates

        self.failed: list[tuple[str, str]] = []
        self._near = NearDuplicates()
        self._alike: list[tuple[str, str, float]] = []
        self._rows: list[Outcome] = []
        self._totals = [0, 0, 0, 0, 0, 0]

    def add(self, outcome: Outcome) -> None:
        if outcome.problem:
            self.failed.append((outcome.path, outcome.problem))
            return
        totals = self._totals
        totals[0] += 1
        for at, value in enumerate(outcome[3:8], 1):  # from `size` to `gaps`
            totals[at] += value
        if len(self._rows) < 40:
            self._rows.append(outcome)
        if (like := self._near.add(outcome.path, outcome.signature)) is not None:
            self._alike.append((outcome.path, *like))

    def show(self) -> None:
        from rich.console import Console
        from rich.table import Table

        console = Console(highlight=False)
        table = Table(title="Captures cleaned", title_justify="left")
        table.add_column("capture", overflow="fold")
        for name in ("KB", "paragraphs", "removed", "repaired", "gaps"):
            table.add_column(name, justify="right")
        if self._totals[0] <= len(self._rows):
            for row in self._rows:
                table.add_row(
                    row.stem,
                    f"{row.size / 1000:,.1f}",
                    f"{row.paragraphs:,}",
                    f"{row.removed:,}",
                    f"{row.repaired:,}",
                    f"{row.gaps:,}",
                )
            table.add_section()
        count, size, *rest = self._totals
        table.add_row(f"{count:,} in all", f"{size / 1000:,.1f}", *(f"{n:,}" for n in rest))
        console.print(table)
        if self._alike:
            click.echo(
                "\n".join(
                    f"{path}: much like {other} ({share:.0%} of the sentences compared)"
                    for path, other, share in self._alike
                )
            )
        for path, problem in self.failed:
            click.echo(f"{path}:1: {problem}", err=True)
        if self.failed:
            click.echo(f"{len(self.failed):,} of {len(self.failed) + count:,} failed", err=True)


def _explain(paths: object, encoding: str | None) -> int:
    """Print captures with their marks; colours on a terminal, brackets anywhere."""
    from collections.abc import Iterable

    from clusterbriefs.clean.batch import read_bytes
    from clusterbriefs.clean.explain import explain
    from clusterbriefs.clean.readers import UnreadableError, read

    failed = 0
    for path in paths if isinstance(paths, Iterable) else ():
        click.secho(str(path), bold=True)
        try:
            page = read(read_bytes(path), encoding=encoding)
        except UnreadableError as error:
            click.echo(f"{path}:1: {error}", err=True)
            failed = 1
            continue
        for number, pieces in explain(page.lines, page.hints):
            parts = []
            for piece in pieces:
                colour, strike = _STYLES[piece.state]
                marks = {"removed": "[-{}-]", "put": "[+{}+]", "kept": "{}"}[piece.state]
                text = marks.format(piece.text)
                parts.append(click.style(text, fg=colour, strikethrough=strike) if colour else text)
            rules = list(dict.fromkeys(piece.rule for piece in pieces if piece.rule))
            tail = click.style(f"  <{', '.join(rules)}>", fg="cyan") if rules else ""
            click.echo(f"{number:5} {''.join(parts)}{tail}")
    return failed
