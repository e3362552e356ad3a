"""The builders that ``times/rules.tsv`` names: each makes a finding of a pattern's hit, or None where the hit is no time."""

from __future__ import annotations

from collections.abc import Mapping

from dragoman.extraction.times.build import clocks, counted, days, durations, festivals, months, references, sets, units, weekdays, years
from dragoman.extraction.times.rule import Build

_MODULES = (clocks, counted, days, durations, festivals, months, references, sets, units, weekdays, years)
#: Public functions of the modules beside this file, by name.
BUILDERS: Mapping[str, Build] = {
    name: value
    for m in _MODULES
    for name, value in vars(m).items()
    if name[0] != "_" and callable(value) and value.__module__ == m.__name__
}
