"""What the page of `challenges` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Challenges and the measures that address them: {}", "挑战与应对举措：{}"),
    "of_hub": ("Challenges: {}", "{}面临的挑战"),
    "shared": ("Challenges of all hubs", "各科创中心共同面临的挑战"),
    "addressed_by": ("Addressed by", "应对举措"),
    "unprompted": (
        "Measures for {1} against no challenge that the sources name: {0}. To list them: ",
        "面向{1}的举措中未指明所应对挑战的：{0}项。列出：",
    ),
}
