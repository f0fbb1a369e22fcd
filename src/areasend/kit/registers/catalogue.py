"""The registers found at start: every `registers.py` puts its declarations here."""

from collections.abc import Iterable, Iterator

from areasend.kit.registers.declaration import MayUser, Register
from areasend.kit.registers.one_thing.links import mergeable

_registers: dict[str, Register] = {}


def declare(*registers: Register) -> None:
    """Enter declarations; a key may be used once."""
    for register in registers:
        if _registers.get(register.key, register).model is not register.model:
            raise ValueError(f"two registers are called {register.key!r}")
        _registers[register.key] = register
        if register.merges:
            mergeable[register.model] = register.key


def all_registers() -> tuple[Register, ...]:
    """Every register, by key."""
    return tuple(_registers[key] for key in sorted(_registers))


def register_of(key: str) -> Register:
    """The register of a key; KeyError says which registers there are."""
    if key not in _registers:
        raise KeyError(f"no register is called {key!r}; there are: {', '.join(sorted(_registers))}")
    return _registers[key]


def register_of_model(model: type) -> Register | None:
    """The register whose rows are of this model, if there is one."""
    return next((register for register in _registers.values() if register.model is model), None)


def registers_for(user: MayUser) -> Iterator[Register]:
    """The registers that someone may open."""
    return (register for register in all_registers() if user.may("see", register.subject))


def keys(registers: Iterable[Register]) -> list[str]:
    """Just their keys."""
    return [register.key for register in registers]
