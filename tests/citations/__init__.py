"""Tests of the edits and tables of citations."""
