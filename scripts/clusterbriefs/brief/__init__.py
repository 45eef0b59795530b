"""Briefs: Markdown in two languages, rendered from seeds, curated by people, read back."""
