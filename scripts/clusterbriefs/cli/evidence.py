"""`briefs evidence`: the evidence entries of a capture's lines, ready to paste into a seed."""

from __future__ import annotations

from pathlib import Path

import click

from clusterbriefs.capture import read_capture


@click.command("evidence")
@click.argument("capture", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("lines", nargs=-1, type=click.IntRange(min=1))
def command(capture: Path, lines: tuple[int, ...]) -> None:
    """Print line and hash of LINES (default: all that are not blank) of CAPTURE."""
    try:
        read = read_capture(capture.read_bytes())
    except UnicodeDecodeError as error:
        raise click.ClickException(
            f"{capture}: not UTF-8 at byte {error.start}; convert it first, for example with "
            "`briefs clean`"
        ) from None
    past = [number for number in lines if number > len(read.lines)]
    if past:
        raise click.UsageError(f"{capture} has {len(read.lines)} lines; there is no line {past[0]}")
    click.echo(f"capture: {{sha256: {read.sha256}, lines: {len(read.lines)}}}")
    for number in lines or range(1, len(read.lines) + 1):
        if lines or read.line(number).strip():
            click.echo(f'- {{line: {number}, hash: "{read.hash(number)}"}}')
