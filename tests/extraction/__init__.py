"""Tests of what rules find in a text."""
