"""The sandbox in which a bundle's templates run: the bundle's files, a fixed vocabulary, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, StrictUndefined, TemplateNotFound, UndefinedError, nodes
from jinja2.environment import Environment
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from pydantic import BaseModel

from briefing.errors import InputError, Problem
from briefing.model.evidence import Record
from briefing.templating.budget import Budget
from briefing.templating.bundle import Bundle
from briefing.templating.colour import WHITESPACE, swap

# Meant for HTML, or different from one rendering to the next.
_REMOVED_FILTERS = frozenset(
    {"e", "escape", "forceescape", "pprint", "random", "safe", "striptags", "tojson", "urlize", "xmlattr"}
)
_REMOVED_GLOBALS = frozenset({"lipsum"})
#: Characters that ``*`` may make of a text, or items of a list.
_LONGEST_PRODUCT = 100_000


class UnknownName(UndefinedError):
    """A template names what does not exist; carries the object that was asked and the name."""

    def __init__(self, message: str | None, owner: Any, name: str | int) -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class NamedUndefined(StrictUndefined):
    """Fails on any use, and remembers what was asked of what."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | int | None = None,
        exc: type[Exception] = UndefinedError,
    ) -> None:
        super().__init__(hint, obj, name, exc)  # type: ignore[arg-type]
        if exc is UndefinedError and name is not None:
            # Jinja binds the failing methods at class creation; the exception is all one can replace.
            self._undefined_exception = lambda message=None: UnknownName(message, obj, name)  # type: ignore[assignment]


class BundleLoader(BaseLoader):
    """Loads templates from a bundle's folders, never from outside them.

    A name is looked for in the bundle and then in those that it extends; ``policy-briefing/x.md.j2``
    is that of the bundle so named, which lets a template extend its namesake.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Text and path of ``template``; Jinja's loader protocol."""
        for folder, name in self._places(template):
            path = (folder / name).resolve()
            if path.is_relative_to(folder.resolve()) and path.is_file():
                return read_template(folder / name), str(folder / name), None
        raise TemplateNotFound(template)

    def list_templates(self) -> list[str]:
        """Names of all the template files."""
        return sorted(
            {
                path.relative_to(folder).as_posix()
                for folder in self._bundle.folders
                for path in folder.rglob("*.j2")
            }
        )

    def _places(self, template: str) -> list[tuple[Path, str]]:
        places = [(folder, template) for folder in self._bundle.folders]
        bundle: Bundle | None = self._bundle.base
        while bundle is not None:
            if template.startswith(f"{bundle.name}/"):
                places.append((bundle.folder, template.removeprefix(f"{bundle.name}/")))
            bundle = bundle.base
        return places


def read_template(file: Path) -> str:
    """The text of a template file.

    Raises:
        InputError: it cannot be read, or is not UTF-8.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(Problem(f"cannot be read: {error.strerror}", "", file)) from error
    except UnicodeDecodeError as error:
        raise InputError(Problem("is not UTF-8 text", "save it as UTF-8", file)) from error


class PartLoader(BaseLoader):
    """Loads templates that are held in memory: the parts of a Word template."""

    def __init__(self, parts: Mapping[str, str]) -> None:
        """``parts`` are texts by names that end in ``.j2``, as the names of all templates do."""
        self._parts = parts

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Text and name of ``template``; Jinja's loader protocol."""
        if template not in self._parts:
            raise TemplateNotFound(template)
        return self._parts[template], template, None

    def list_templates(self) -> list[str]:
        """Nothing that another part could include."""
        return []


class SandboxedTemplates(ImmutableSandboxedEnvironment):
    """Jinja for one rendering of some templates: their own files, a fixed vocabulary, a bounded effort."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(
        self,
        loader: BaseLoader,
        vocabulary: Mapping[str, Any],
        filters: Mapping[str, Any],
        *,
        by_lines: bool = True,
    ) -> None:
        """``by_lines`` makes a line that holds nothing but tags vanish, as Markdown wants it."""
        super().__init__(
            loader=loader,
            undefined=NamedUndefined,
            finalize=lambda value: "" if value is None else value,
            trim_blocks=by_lines,
            lstrip_blocks=by_lines,
            cache_size=50,
        )
        self.budget = Budget()
        for name in _REMOVED_FILTERS:
            del self.filters[name]
        for name in _REMOVED_GLOBALS:
            del self.globals[name]
        self.filters |= {"trim": _trim, "indent": _indent, **filters, "_loop": self.budget.loop}
        self.globals |= vocabulary

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Jinja's tree of a template, its own text in the markup's colour and its loops counted."""
        tree = super()._parse(source, name, filename)
        for data in tree.find_all(nodes.TemplateData):
            data.data = swap(data.data)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, "_loop", [], [], None, None, lineno=loop.iter.lineno)
        return tree

    def tree(self, name: str) -> nodes.Template:
        """Jinja's tree of the template ``name``, its own text in the markup's colour."""
        assert self.loader is not None
        source, filename, _ = self.loader.get_source(self, name)
        return self.parse(source, name, filename)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Count the call, then make it; the parameters are named as in Jinja's own method."""
        __self.budget.spend(1)
        return super().call(__context, __obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Multiply, unless that makes an enormous value."""
        if operator == "**":
            raise OverflowError("** is not available in templates")
        for value, times in ((left, right), (right, left)):
            if hasattr(value, "__len__") and isinstance(times, int) and len(value) * times > _LONGEST_PRODUCT:
                raise OverflowError(f"the product is longer than {_LONGEST_PRODUCT:,}")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Of the model, only what it declares: pydantic's own methods can read files."""
        if isinstance(obj, BaseModel):
            return attr in declared_names(obj)
        return super().is_safe_attribute(obj, attr, value)


def declared_names(record: BaseModel) -> list[str]:
    """The fields, properties and methods that a record's own classes declare."""
    fields = list(type(record).model_fields)
    own = [
        kind
        for kind in type(record).__mro__
        if issubclass(kind, BaseModel) and kind not in (BaseModel, Record)
    ]
    methods = [name for kind in own for name in vars(kind) if not name.startswith(("_", "model_"))]
    return list(dict.fromkeys(fields + methods))


def _trim(value: Any, chars: str | None = None) -> str:
    """``value`` without white space at its ends, whichever colour that has."""
    return str(value).strip(WHITESPACE + swap(WHITESPACE) if chars is None else chars)


def _indent(value: Any, width: int = 4, first: bool = False) -> str:
    """``value`` with its lines indented by ``width``, for markup that stands inside a list's item."""
    if width > 100:
        raise OverflowError("indent by 100 at most")
    line_end, margin = swap("\n"), swap(" " * width)
    return (margin if first else "") + str(value).replace(line_end, line_end + margin)
