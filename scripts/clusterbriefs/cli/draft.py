"""`briefs draft`: a proposed seed for a capture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from clusterbriefs.vocabulary.load import Vocabulary


@click.command("draft")
@click.argument("capture", metavar="CAPTURE")
@click.option(
    "--out",
    metavar="SEED.yaml",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The seed to propose; - prints it.",
)
@click.option("--encoding", metavar="NAME", help="Encoding of the capture, if it is known.")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project whose vocabulary is used (default: the nearest one above, if any).",
)
def command(capture: str, out: Path, encoding: str | None, root: Path | None) -> None:
    """Propose a seed for CAPTURE: metadata, figures, entities, damage, places for statements.

    A second run renews what the machine proposed and never touches what a person wrote.
    """
    from clusterbriefs.clean.batch import read_bytes, write
    from clusterbriefs.clean.readers import UnreadableError
    from clusterbriefs.draft import SeedFileError, draft_capture, merge, new_seed

    try:
        proposal = draft_capture(
            read_bytes(capture), vocabulary=_vocabulary(root), encoding=encoding
        )
    except UnreadableError as error:
        click.echo(f"{capture}:1: {error}", err=True)
        sys.exit(1)
    if str(out) == "-":
        click.echo(new_seed(proposal), nl=False)
        return
    try:
        text = merge(out.read_text("utf-8"), proposal) if out.exists() else new_seed(proposal)
        write(str(out), text.encode())
    except SeedFileError as error:
        click.echo(f"{out}:1: {error}", err=True)
        sys.exit(1)
    except UnicodeDecodeError:
        click.echo(f"{out}:1: it is not UTF-8; save the seed as UTF-8", err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(f"{out}:1: it cannot be written ({error.strerror}); check its folder", err=True)
        sys.exit(1)
    known, new = len(proposal.known), len(proposal.new)
    click.echo(
        f"{out}: {len(proposal.figures)} figures, {known} known and {new} new names, "
        f"{len(proposal.result.gaps)} gaps proposed"
    )


def _vocabulary(root: Path | None) -> Vocabulary | None:
    """Load the vocabulary of the project given or found; None where there is none."""
    from clusterbriefs.vocabulary.load import load_vocabulary

    here = Path.cwd()
    folders = [root] if root is not None else [here, *here.parents]
    for folder in folders:
        if (folder / "seeds" / "vocabulary").is_dir():
            return load_vocabulary(folder)[0]
    return None
