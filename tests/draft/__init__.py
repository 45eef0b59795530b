"""Tests of the step `draft`."""
