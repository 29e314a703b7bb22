"""The status of a published figure, by the SDMX code list CL_OBS_STATUS, version 2.2."""

from enum import StrEnum


class Status(StrEnum):
    """What a published figure is; the codes of the list for values that are missing have no place here."""

    NORMAL = "normal"
    """A final value, measured in the ordinary way (A)."""
    BREAK = "break"
    """The first value after a break in its series (B)."""
    DEFINITION = "definition"
    """Its definition differs from that of the series (D)."""
    ESTIMATED = "estimated"
    """An estimate (E)."""
    FORECAST = "forecast"
    """A forecast (F)."""
    EXPERIMENTAL = "experimental"
    """An experimental value (G)."""
    IMPUTED = "imputed"
    """Imputed by the body that compiled the figures (I)."""
    DEROGATION = "derogation"
    """Subject to a derogation (J)."""
    PROVISIONAL = "provisional"
    """Provisional, to be revised (P)."""
    SPECIAL_EVENT = "special_event"
    """Affected by a strike or another special event (S)."""
    UNRELIABLE = "unreliable"
    """Of low reliability (U)."""
    UNVALIDATED = "unvalidated"
    """Not validated (V)."""
    COMBINED = "combined"
    """Includes data of another category (W)."""


SDMX_CODES: dict[Status, str] = {
    Status.NORMAL: "A",
    Status.BREAK: "B",
    Status.DEFINITION: "D",
    Status.ESTIMATED: "E",
    Status.FORECAST: "F",
    Status.EXPERIMENTAL: "G",
    Status.IMPUTED: "I",
    Status.DEROGATION: "J",
    Status.PROVISIONAL: "P",
    Status.SPECIAL_EVENT: "S",
    Status.UNRELIABLE: "U",
    Status.UNVALIDATED: "V",
    Status.COMBINED: "W",
}
"""The code of each status in CL_OBS_STATUS 2.2."""
