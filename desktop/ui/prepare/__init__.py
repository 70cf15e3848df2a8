"""The mode Prepare (素材制作)."""
