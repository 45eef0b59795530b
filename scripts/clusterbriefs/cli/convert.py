"""`briefs convert`: seeds to briefs, without touching what a person wrote."""

from __future__ import annotations

from pathlib import Path

import click

from clusterbriefs.brief.convert import convert
from clusterbriefs.cli.root import counted, project_root, root_option
from clusterbriefs.seed import SeedFile, load_seed, seed_paths
from clusterbriefs.values.problem import Problem
from clusterbriefs.vocabulary import load_vocabulary


@click.command("convert")
@click.argument("seeds", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--agree",
    multiple=True,
    metavar="SLUG#ID",
    help="Both languages of this statement say the same, though only one was changed.",
)
@click.option("--check", is_flag=True, help="Write nothing; fail if a brief is out of date.")
@root_option
def command(
    seeds: tuple[Path, ...], check: bool, agree: tuple[str, ...], root: Path | None
) -> None:
    """Make or renew the briefs of SEEDS (default: all), given as files or as slugs.

    A statement that a person edited is left and shown with both texts. Nothing is written where
    any seed or the vocabulary has a problem.
    """
    top = project_root(root)
    vocabulary, problems = load_vocabulary(top)
    known = {path.stem: path for path in seed_paths(top)}
    chosen: list[Path] = []
    for seed in seeds:
        if seed.stem not in known:
            raise click.UsageError(f"{seed} is no seed; seeds are {', '.join(known) or 'missing'}")
        chosen.append(known[seed.stem])
    files: list[SeedFile] = []
    for path in chosen or list(known.values()):
        file, found = load_seed(top, path, vocabulary)
        problems.extend(found)
        if file is not None:
            files.append(file)
    if problems:
        _stop(problems, "; nothing was written")
    ids = {f"{file.slug}#{s.id}" for file in files for s in file.seed.statements()}
    for key in agree:
        if key not in ids:
            raise click.UsageError(f"{key} is no statement of these seeds; write <slug>#<id>")
    report = convert(top, files, vocabulary, check=check, agreed=agree)
    for edit in report.edits:
        click.echo(str(edit))
    for name in report.written:
        click.echo(f"written: {name}")
    if report.problems or report.stale:
        _stop([*report.problems, *report.stale])
    edited = f", {len(report.edits)} edited by hand" if report.edits else ""
    done = f"{counted(len(files), 'seed')}, {counted(len(report.written), 'file')} written{edited}"
    click.echo(done, err=True)


def _stop(problems: list[Problem], then: str = "") -> None:
    for problem in sorted(set(problems)):
        click.echo(str(problem))
    click.echo(f"{counted(len(set(problems)), 'problem')}{then}", err=True)
    raise SystemExit(1)
