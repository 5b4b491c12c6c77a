"""Tests of what is found in a text by rules."""
