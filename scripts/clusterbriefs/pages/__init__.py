"""Index pages: functions from the corpus to pages, one module each; none knows the generator."""
