"""Preparing many pictures: which, how, in what places, and what became of each."""
