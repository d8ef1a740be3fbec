"""Sensor streams, forces and markers to contacts, strides, angles and form, each with its uncertainty. No medicine."""
