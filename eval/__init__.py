"""Measures the extractors against gold that lies outside the repository, and keeps floors."""
