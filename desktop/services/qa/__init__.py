"""Batch and QA: plans checked and gathered, carried out cell by cell."""
