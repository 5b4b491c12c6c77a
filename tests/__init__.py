"""The tests of newsmodel."""
