"""Evidence: passages of the analyst's own copies, figures read from text, and what they prove of a fact."""
