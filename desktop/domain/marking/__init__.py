"""What GB 45438-2025 asks a picture made by AI to carry: the words, and the label in its metadata."""
