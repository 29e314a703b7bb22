"""What the page of `measures` says."""

from hubcli.messages.catalogue import Texts

TEXTS: Texts = {
    "title": ("Measures and the challenges they address: {}", "举措及其所应对的挑战：{}"),
    "for_hub": ("Measures: {}", "面向{}的举措"),
    "shared": ("Measures for all hubs", "面向各科创中心的举措"),
    "no_challenge": ("The sources name no challenge that it addresses.", "来源未指明它所应对的挑战。"),
}
