"""The local fusion engine: warp, mask, light, blend, label."""
