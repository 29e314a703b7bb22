"""Spans of time in two units, which are one figure: `2 years and 3 months`, 1小时30分钟."""

from hubcli.model.units import Unit

SMALLER = {
    Unit.YEARS: (Unit.MONTHS, 12),
    Unit.WEEKS: (Unit.DAYS, 7),
    Unit.DAYS: (Unit.HOURS, 24),
    Unit.HOURS: (Unit.MINUTES, 60),
    Unit.MINUTES: (Unit.SECONDS, 60),
}
"""What may follow each span as a part of it, and how many of these make one."""
