"""Plain text in and out."""
