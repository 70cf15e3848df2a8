"""How much damage inside pictures is told."""
