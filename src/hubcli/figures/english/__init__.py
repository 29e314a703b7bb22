"""Figures in English text: the forms of numbers there, and the words on one_of side of a number."""
