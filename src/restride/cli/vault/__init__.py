"""Commands that keep a diary safe."""
