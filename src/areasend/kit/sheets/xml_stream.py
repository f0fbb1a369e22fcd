"""XML read as a stream: no tree, no entities, no document types, no network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from lxml import etree

from areasend.kit.sheets import limits
from areasend.kit.sheets.package import Package, damaged

_CHUNK = 64 * 1024


class Listener:
    """Hears an XML part as it streams past. Names come without their namespace; override what matters."""

    def starts(self, tag: str, attributes: Mapping[str, str]) -> None: ...

    def ends(self, tag: str) -> None: ...

    def says(self, text: str) -> None: ...


class _DocumentTypeError(Exception):
    """The part declares a document type, as no office program writes and as attacks begin."""


class _Target:
    """Passes lxml's events to a listener with plain names, remembering that something was said."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._names: dict[str, str] = {}
        self.silent_bytes = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.silent_bytes = 0
        self._listener.starts(self._name(tag), attributes)

    def end(self, tag: str) -> None:
        self.silent_bytes = 0
        self._listener.ends(self._name(tag))

    def data(self, text: str) -> None:
        self.silent_bytes = 0
        self._listener.says(text)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise _DocumentTypeError(name)

    def close(self) -> None: ...

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            name = tag.rpartition("}")[2]
            if len(self._names) < 1_000:
                self._names[tag] = name
        return name


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
                _check_silence(target, len(chunk), package)
                yield
            parser.close()
            yield
    except (etree.XMLSyntaxError, _DocumentTypeError) as problem:
        raise damaged(package.name) from problem


def read_part(package: Package, part: str, listener: Listener) -> None:
    """Feed a whole part to its listener."""
    for _ in stream_part(package, part, listener):
        pass


def _check_silence(target: _Target, fed: int, package: Package) -> None:
    target.silent_bytes += fed
    if target.silent_bytes > limits.SILENT_XML_BYTES:
        raise damaged(package.name)


def attribute(attributes: Mapping[str, str], name: str, default: str = "") -> str:
    """An attribute by its plain name, whatever its namespace."""
    value = attributes.get(name)
    if value is not None:
        return value
    for key, found in attributes.items():
        if key.rpartition("}")[2] == name:
            return found
    return default
