"""Two drafts of one report, in two languages: aligned paragraph by paragraph, and compared with each other."""
