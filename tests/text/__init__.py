"""Tests of text in and out."""
