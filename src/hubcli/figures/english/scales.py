"""What multiplies a number in digits: scale words, letters, parts (`2 and a half million`, `$1.5B`, `30 MUSD`)."""
