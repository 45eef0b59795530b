"""Benchmarks on made corpora of any size; run by `make bench`, never by `make test`."""
