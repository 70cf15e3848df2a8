"""A workspace on disk: a folder with one SQLite file, and the pictures beside it by content hash."""
