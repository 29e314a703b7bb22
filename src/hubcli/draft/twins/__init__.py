"""Two drafts of one report, in two languages: aligned paragraph by paragraph, and held against each other."""
