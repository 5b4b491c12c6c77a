"""Tests of citations: checks and edits."""
