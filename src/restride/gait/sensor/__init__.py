"""Accelerometers worn on foot, shank, sacrum or wrist to steps and contact time, each as far as its place allows."""
