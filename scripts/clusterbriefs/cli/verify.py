"""`briefs verify`: every figure, date, name and statement against the captures."""

from __future__ import annotations

import json
from pathlib import Path

import click

from clusterbriefs.brief.corpus import load_corpus
from clusterbriefs.cli.root import counted, project_root, root_option
from clusterbriefs.values.files import write_whole
from clusterbriefs.verify.prove import RESULT_WORDS, Proof
from clusterbriefs.verify.record import record
from clusterbriefs.verify.run import Verification
from clusterbriefs.verify.run import verify as run_verify

FAILED, MISSING = 1, 3


@click.command("verify")
@click.argument("briefs", nargs=-1)
@click.option(
    "--captures",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of captures, under any names (default: ../shared/captures).",
)
@click.option(
    "--json", "json_file", type=click.Path(dir_okay=False, path_type=Path),
    help="Write everything as JSON to FILE too.", metavar="FILE",
)  # fmt: skip
@click.option("--record", "recording", is_flag=True, help="Write the results into seeds/state/.")
@click.option("--quiet", "-q", is_flag=True, help="Print only what fails, and the summaries.")
@root_option
def command(
    briefs: tuple[str, ...],
    captures: Path | None,
    json_file: Path | None,
    recording: bool,
    quiet: bool,
    root: Path | None,
) -> None:
    """Prove BRIEFS (slugs; default: all) against captures, which are found by their sha256.

    Exit status 1 if anything is not found, 3 if captures are missing and all else is proven.
    Only --record writes, and only into seeds/state/.
    """
    top = project_root(root)
    folder = captures or top.parent / "shared" / "captures"
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {folder}; name one with --captures")
    corpus, problems = load_corpus(top)
    if problems:
        for problem in problems:
            click.echo(str(problem))
        click.echo(f"{counted(len(problems), 'problem')}; nothing was verified", err=True)
        raise SystemExit(FAILED)
    slugs = [Path(brief).name.split(".")[0] for brief in briefs]
    for slug in slugs:
        if slug not in corpus.briefs:
            raise click.UsageError(
                f"{slug} is no brief; briefs are {', '.join(corpus.briefs) or 'missing'}"
            )
    outcome = run_verify(corpus, folder, slugs)
    _print(outcome, quiet=quiet)
    if json_file is not None:
        text = json.dumps(outcome.as_dict(), ensure_ascii=False, indent=1) + "\n"
        write_whole(json_file.resolve(), text)
    if recording:
        _record(top, outcome)
    if outcome.failed:
        raise SystemExit(FAILED)
    if outcome.missing:
        raise SystemExit(MISSING)


def _print(outcome: Verification, *, quiet: bool) -> None:
    for notice in outcome.notices:
        click.echo(notice, err=True)
    for proof in outcome.proofs:
        for item in proof.failed if quiet else proof.items:
            click.echo(str(item))
    for problem in [*outcome.problems, *outcome.missing]:
        click.echo(str(problem))
    for proof in outcome.proofs:
        click.echo(_summary(proof))


def _summary(proof: Proof) -> str:
    """Return one line for each kind of item: how many have which result."""
    copy = " (another copy)" if proof.article.copy else ""
    lines = [f"{proof.context.slug}{copy}: " + ("FAILED" if proof.failed else "verified")]
    for kind, counts in sorted(proof.counts().items()):
        told = ", ".join(f"{n} {RESULT_WORDS[r]}" for r, n in counts.items())  # type: ignore[index]
        lines.append(f"  {counted(sum(counts.values()), kind)}: {told}")
    return "\n".join(lines)


def _record(root: Path, outcome: Verification) -> None:
    for proof in outcome.proofs:
        try:
            path = record(root, proof)
        except (OSError, ValueError) as error:
            raise click.ClickException(
                f"nothing recorded for {proof.context.slug}: {error}"
            ) from None
        if path is not None:
            click.echo(f"recorded: {path.relative_to(root).as_posix()}", err=True)
