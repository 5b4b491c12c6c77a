"""Tests of the strategies, and of how Hypothesis comes to know them."""
