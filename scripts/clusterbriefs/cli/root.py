"""Finds the project that a command works on."""

from __future__ import annotations

from pathlib import Path

import click


def project_root(given: Path | None) -> Path:
    """Return the project's folder: the one given, else the nearest above here with mkdocs.yml.

    Raises click.UsageError where there is none.
    """
    if given is not None:
        return given.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "seeds").is_dir():
            return folder
    raise click.UsageError(
        "no project here: no folder above has mkdocs.yml and seeds/; change into one or use --root"
    )


root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project's folder (default: the nearest one above with mkdocs.yml).",
)


def counted(number: int, one: str) -> str:
    """Return a number with its noun, such as `1 seed` and `2 seeds`."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
