"""Batch and QA (批量与测试): plans written, carried out, looked through, rated, and held against a baseline."""
