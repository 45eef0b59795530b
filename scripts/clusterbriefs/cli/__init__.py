"""The command `briefs`: one module per subcommand, imported only when it is called."""

from __future__ import annotations

import importlib
from typing import Final

import click

COMMANDS: Final = {
    "clean": "clean captures: polluted text in, clean article and account out",
    "draft": "propose a seed for a capture",
    "evidence": "print the evidence entries of a capture's lines",
    "check": "check seeds, vocabulary and briefs, without captures",
    "verify": "prove every figure, date and name with the captures",
    "convert": "make or renew the briefs of seeds",
}
"""Subcommands with their short help; each is the module of its name in this package."""


class _Lazy(click.Group):
    """Imports a subcommand when it is needed, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"clusterbriefs.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="clusterbriefs")
def main() -> None:
    """Make and check briefs: captures become seeds, seeds become briefs in two languages."""
