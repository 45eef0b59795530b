"""`briefs check`: everything that can be checked without captures."""

from __future__ import annotations

from pathlib import Path

import click

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.cli.root import counted, project_root, root_option
from clusterbriefs.verify.check import check_corpus, notices_of


@click.command("check")
@root_option
def command(root: Path | None) -> None:
    """Check seeds, vocabulary and briefs. Exit status 1 if there are problems.

    A notice is no problem: a statement that was changed in one language only.
    """
    corpus, problems = load_corpus(project_root(root))
    problems = sorted({*problems, *check_corpus(corpus)})
    for problem in problems:
        click.echo(str(problem))
    for notice in notices_of(corpus):
        click.echo(f"notice: {notice}")
    counts = f"{counted(len(corpus.seeds), 'seed')}, {counted(len(corpus.briefs), 'brief')}"
    if problems:
        click.echo(f"{counted(len(problems), 'problem')} in {counts}", err=True)
        raise SystemExit(1)
    click.echo(f"no problems in {counts}", err=True)
