"""Advice and History to a Document, and a Document to text; thinks nothing."""
