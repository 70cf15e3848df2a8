"""The workspace's use cases: edits, pictures in, the console's word, packages out."""
