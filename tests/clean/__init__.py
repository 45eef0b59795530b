"""Tests of the step `clean`."""
