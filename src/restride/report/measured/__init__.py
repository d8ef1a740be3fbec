"""What was measured, as documents. Measures nothing."""
