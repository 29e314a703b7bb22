"""Whether a figure is an outcome, a target or a need."""

from enum import StrEnum

from hubcli.model.facts import Modality


class Footing(StrEnum):
    """Figures on different footings are neither compared nor in conflict."""

    OUTCOME = "outcome"
    TARGET = "target"
    NEED = "need"


FOOTINGS = {
    Modality.REPORTED: Footing.OUTCOME,
    Modality.ASSESSED: Footing.OUTCOME,
    Modality.PLANNED: Footing.TARGET,
    Modality.PRESCRIBED: Footing.NEED,
}
