"""The laws of docs/laws.md, each a named property."""
