"""The formats in which an Article is written and read, a module each."""
