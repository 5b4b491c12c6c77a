"""The parts of `newsmodel.strategies`."""
