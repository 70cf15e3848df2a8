"""Prepare many (批量制作): folders of pictures, options for all or some of them, a run, and what became of each."""
