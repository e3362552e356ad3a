"""Words and grammar of time expressions."""
