"""XML read as a stream: no tree, no entities, no document types, no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from lxml import etree

from areasend.kit.sheets import limits
from areasend.kit.sheets.package import Package, bloated, damaged

_CHUNK = 64 * 1024
_NAMES_KEPT = 1_000


class Listener:
    """Hears an XML part as it streams past. Names come without their namespace; override what matters."""

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None: ...

    def ends(self, tag: str) -> None: ...

    def says(self, text: str) -> None: ...


class _DocumentTypeError(Exception):
    """The part declares a document type, as no office program writes and as attacks begin."""


class _PlainNames(dict[str, str]):
    """Names without their namespace, each worked out once; a flood of made-up names is not kept."""

    def __missing__(self, tag: str) -> str:
        name = tag.rpartition("}")[2]
        if len(self) < _NAMES_KEPT:
            self[tag] = name
        return name


class _Target:
    """Passes lxml's events to a listener with plain names, counting them."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._names = _PlainNames()
        self.silent_bytes = self.elements = self.depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.silent_bytes = 0
        self.elements += 1
        self.depth += 1
        self._listener.starts(self._names[tag], attributes)

    def end(self, tag: str) -> None:
        self.silent_bytes = 0
        self.depth -= 1
        self._listener.ends(self._names[tag])

    def data(self, text: str) -> None:
        self.silent_bytes = 0
        self._listener.says(text)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise _DocumentTypeError(name)

    def close(self) -> None: ...


def stream_part(package: Package, part: str, listener: Listener) -> Iterator[None]:
    """Feed a part to its listener, pausing after each piece so that rows heard so far can be handed on.

    Raises Refused for XML that is not well formed, declares a document type, or runs on without end.
    """
    target = _Target(listener)
    # The stubs ask for a wider target than lxml does.
    parser = etree.XMLParser(target=cast(Any, target), resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with package.part(part) as stream:
            while chunk := stream.read(_CHUNK):
                parser.feed(chunk)
                _check_sense(target, len(chunk), package)
                yield
            parser.close()
            yield
    except (etree.XMLSyntaxError, _DocumentTypeError) as problem:
        raise damaged(package.name) from problem


def read_part(package: Package, part: str, listener: Listener) -> None:
    """Feed a whole part to its listener."""
    for _ in stream_part(package, part, listener):
        pass


def _check_sense(target: _Target, fed: int, package: Package) -> None:
    """Refuse XML such as no office program writes."""
    target.silent_bytes += fed
    if target.silent_bytes > limits.SILENT_XML_BYTES or target.depth > limits.XML_DEPTH:
        raise damaged(package.name)
    if target.elements > limits.XML_ELEMENTS:
        raise bloated(package.name)


def attribute(attributes: Mapping[str, str], name: str, default: str = "") -> str:
    """An attribute by its plain name, whatever its namespace."""
    value = attributes.get(name)
    if value is not None:
        return value
    for key, found in attributes.items():
        if key.rpartition("}")[2] == name:
            return found
    return default
