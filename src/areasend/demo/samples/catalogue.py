"""The sample files that the import page offers, and that the demonstration brings in."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from areasend.demo.samples.sample import Sample


def _found() -> tuple[Sample, ...]:
    """Every sample that a module of this package declares, in the order in which the office brings them."""
    modules = [import_module(f"{__package__}.{found.name}") for found in iter_modules([str(Path(__file__).parent)])]
    samples = [sample for module in modules for sample in getattr(module, "FILES", ())]
    return tuple(sorted(samples, key=lambda sample: sample.order))


SAMPLES = _found()
