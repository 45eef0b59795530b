"""The adapter to MkDocs and the theme: the only step that knows the generator."""
