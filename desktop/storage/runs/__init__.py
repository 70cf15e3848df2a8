"""Runs of batch and QA: a folder each, with a database and pictures by content."""
