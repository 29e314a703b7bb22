"""Figures in English text: the forms of numbers there, and the words on either side of a number."""
