"""Records: pydantic models read from a tree, each problem told with its line and its remedy."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Final, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
)

from clusterbriefs.values import Lang
from clusterbriefs.values.edtf import EDTF_RULE, EdtfDate, parse_edtf
from clusterbriefs.values.problem import Problem, shown
from clusterbriefs.values.slug import SLUG_RULE, parse_slug
from clusterbriefs.values.text import check_chinese, check_english, check_text
from clusterbriefs.values.tree import Loc, Tree

HASH_RULE: Final = 'write the 12 hex digits of `briefs evidence` in quotes, such as "de0f38f84bfb"'
_HASH: Final = re.compile(r"[0-9a-f]{12}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def _date(value: object) -> object:
    if isinstance(value, EdtfDate):
        return value
    if not isinstance(value, str):
        raise ValueError(f"{shown(value)} is no text; {EDTF_RULE}")
    return parse_edtf(value)


def _day(value: object) -> object:
    date = _date(value)
    if isinstance(date, EdtfDate) and not _DAY.fullmatch(date.text):
        raise ValueError(f'{shown(date.text)} is no single day; write it as "2026-11-22"')
    return date


def _hash(value: object) -> object:
    if not isinstance(value, str) or not _HASH.fullmatch(value):
        raise ValueError(f"{shown(value)} is no line hash; {HASH_RULE}")
    return value


def _sha256(value: object) -> object:
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ValueError(
            f"{shown(value)} is no sha256; write the capture's 64 hex digits in quotes, "
            "as `sha256sum FILE` prints them"
        )
    return value


def _slug(value: object) -> object:
    if not isinstance(value, str):
        raise ValueError(f"{shown(value)} is no slug; {SLUG_RULE}")
    return parse_slug(value)


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ValueError(
            f"{shown(value)} is no number; write digits without quotes, commas or unit, "
            "such as 8514000000"
        )
    return Decimal(value)


Text = Annotated[str, AfterValidator(check_text)]
English = Annotated[str, AfterValidator(check_english)]
Chinese = Annotated[str, AfterValidator(check_chinese)]
Slug = Annotated[str, BeforeValidator(_slug)]
LineHash = Annotated[str, BeforeValidator(_hash)]
Sha256 = Annotated[str, BeforeValidator(_sha256)]
Date = Annotated[EdtfDate, BeforeValidator(_date)]
Day = Annotated[EdtfDate, BeforeValidator(_day)]
Number = Annotated[Decimal, BeforeValidator(_number)]
LineNumber = Annotated[int, Field(ge=1, description="a physical line of the capture, from 1")]


class Record(BaseModel):
    """A record that people write: unknown fields are errors, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Bilingual(Record):
    """One text in both languages of the site."""

    en: English = Field(description="the English text")
    zh: Chinese = Field(description="the Chinese text")

    def __getitem__(self, lang: Lang) -> str:
        return self.en if lang == "en" else self.zh


class Outside(Record):
    """Something known from outside the captures, with where it is known from."""

    en: English = Field(description="what is known, in English")
    zh: Chinese = Field(description="what is known, in Chinese")
    source: Bilingual = Field(description="where it is known from, in both languages")


R = TypeVar("R", bound=BaseModel)


def read_record(model: type[R], tree: Tree) -> tuple[R | None, list[Problem]]:
    """Validate a tree against a model.

    Returns the record, or None where anything is wrong, and a problem for each thing wrong, with
    the line of the field, the field's name, and what the model's description says is right.
    """
    try:
        return model.model_validate(tree.data), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, [_problem(model, tree, item) for item in found if not _is_echo(item)]


def _is_echo(item: Any) -> bool:
    """Tell whether a list is called too short only because its bad items were left out."""
    short: bool = item["type"] == "too_short"
    return short and bool(item["ctx"]["actual_length"] != len(item["input"]))


def _problem(model: type[BaseModel], tree: Tree, item: Any) -> Problem:
    """Turn an error of pydantic into a problem: its place, what is wrong, what would be right."""
    loc: Loc = tuple(item["loc"])
    name, given, context = f"`{_dotted(loc)}`", item["input"], item.get("ctx", {})
    right = f"give {_rule(model, loc)}"
    match item["type"]:
        case "missing":
            loc, wrong = loc[:-1], f"{name} is missing"
        case "extra_forbidden":
            wrong = f"{name} is no field"
            right = f"known here: {', '.join(_fields(_model_at(model, loc[:-1])))}"
        case "value_error":
            wrong, _, right = str(context["error"]).partition("; ")
            wrong = f"{name}: {wrong}"
        case "literal_error":
            wrong = f"{name} is {shown(given)}"
            right = f"one of {context['expected'].replace(chr(39), '').replace(' or ', ', ')}"
        case "string_type":
            wrong, right = f"{name} is {_kind_of(given)}, not text", f"{right}, in quotes"
        case "tuple_type" | "list_type":
            wrong, right = f"{name} is {_kind_of(given)}, not a list", "write [a, b]"
        case "model_type" | "dict_type" | "model_attributes_type":
            wrong = f"{name} is {_kind_of(given)}, not a mapping"
            right = f"write its fields: {', '.join(_fields(_model_at(model, loc)))}"
        case "too_short":
            wrong = f"{name} has too few items ({len(given)})"
        case "string_pattern_mismatch":
            wrong = f"{name} is {shown(given)}, not of its form"
        case "greater_than_equal":
            wrong = f"{name} is {shown(given)}, less than 1"
        case _:
            wrong = f"{name} is {shown(given)}: {item['msg']}"
    return tree.problem(loc, wrong, right)


def _dotted(loc: Loc) -> str:
    """Write a place as people do: `sections[0].statements[2].zh`, counting from 0 as YAML does."""
    text = ""
    for step in loc:
        text += f"[{step}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".") or "the record"


def _kind_of(value: object) -> str:
    if value is None:
        return "empty"
    for kind, name in (
        (bool, "true or false"),
        (str, "text"),
        (list, "a list"),
        (dict, "a mapping"),
    ):
        if isinstance(value, kind):
            return name
    return f"the number {value}"


def _model_at(model: type[BaseModel] | None, loc: Loc) -> type[BaseModel] | None:
    """Follow a place down to the model that holds it, or None where the place leaves models."""
    for step in loc:
        if isinstance(step, int) or model is None:
            continue
        field = model.model_fields.get(step)
        model = _inner_model(field.annotation) if field else None
    return model


def _inner_model(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := _inner_model(inner):
            return found
    return None


def _fields(model: type[BaseModel] | None) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _rule(model: type[BaseModel], loc: Loc) -> str:
    """Return what the description of the field at `loc` says it takes."""
    names = [step for step in loc if isinstance(step, str)]
    parent = _model_at(model, names[:-1])
    field = parent.model_fields.get(names[-1]) if parent and names else None
    return (field.description if field else None) or "a value"
