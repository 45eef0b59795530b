"""The data's way is one-way: a step imports the steps before it, never one after it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import clusterbriefs

STEPS: Final = (
    "values",
    "vocabulary",
    "seed",
    "capture",
    "clean",
    "draft",
    "brief",
    "verify",
    "pages",
    "publish",
    "site",
    "cli",
)
"""The steps in the order of the data's way (design, "The data's way")."""

PACKAGE: Final = Path(clusterbriefs.__file__).parent


def steps_of(path: Path) -> set[str]:
    """Return the steps that a module imports, at its top or late."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name.split(".")[1] for name in names if name.startswith("clusterbriefs.")}


def test_every_module_belongs_to_a_step() -> None:
    found = {path.stem if path.suffix else path.name for path in PACKAGE.iterdir()}
    assert found - {"__init__", "py", "__pycache__"} <= set(STEPS)


def test_no_step_imports_a_later_one() -> None:
    back = [
        f"{path.relative_to(PACKAGE)} imports {other}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for other in sorted(steps_of(path) & set(STEPS))
        if (own := path.relative_to(PACKAGE).parts[0].removesuffix(".py")) in STEPS
        and STEPS.index(other) > STEPS.index(own)
    ]
    assert back == []


def test_only_the_site_knows_mkdocs() -> None:
    strangers = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if "mkdocs"
        in {
            name.split(".")[0]
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        and path.relative_to(PACKAGE).parts[0] != "site"
    ]
    assert strangers == []
