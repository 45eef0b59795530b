"""Checks: what can be told without captures, and what needs them."""
