"""A figure of a sentence is matched with the base's figure that it should agree with, step by step.

`Port Ansel's R&D intensity was 4.9 percent in 2024.` says 4.9 percent (`detection`), of R&D intensity, in Port Ansel,
for 2024 (`attribution`, with `about`, `proximity` and `times`). The base states 4.2 percent for that place
(`candidates`, out of `base_figures`), another number of the same unit (`relation`), of the same indicator, place and
year; so the draft's figure differs in its value (`decision`, with `support` and `slips`).
"""
