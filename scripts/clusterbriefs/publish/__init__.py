"""Published outputs beside the pages, one module each; none reads another's result."""
