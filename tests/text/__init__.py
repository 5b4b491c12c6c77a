"""Tests of text in and out: layout, composition, edits."""
