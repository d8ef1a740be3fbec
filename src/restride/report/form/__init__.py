"""How somebody runs, by their watch, as a document and as charts. Measures nothing and judges no change."""
