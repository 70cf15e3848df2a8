"""Calls and their cost: one month, packages, and every call as CSV."""
