"""The service's JSON, field by field, in its own spelling; domain values on this side of it (fact book, 3 and 8)."""
