"""Batch and QA: a plan, its cells, what came of them, and what is measured and said of each."""
