"""What a sentence says in words is checked against the base: which is more, by how much, when, who, of which hub."""

from hubcli.draft.wording.check import remarks_on

__all__ = ["remarks_on"]
