"""`briefs check`: everything that can be checked without captures."""

from __future__ import annotations

from pathlib import Path

import click

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.cli.root import project_root, root_option
from clusterbriefs.verify.check import check_corpus


@click.command("check")
@root_option
def command(root: Path | None) -> None:
    """Check seeds, vocabulary and briefs. Exit status 1 if there are problems."""
    corpus, problems = load_corpus(project_root(root))
    problems = sorted({*problems, *check_corpus(corpus)})
    for problem in problems:
        click.echo(str(problem))
    counts = f"{len(corpus.seeds)} seeds, {len(corpus.briefs)} briefs"
    if problems:
        click.echo(f"{len(problems)} problems in {counts}", err=True)
        raise SystemExit(1)
    click.echo(f"no problems in {counts}", err=True)
