"""Tests of the types, their checks and what is derived from them."""
