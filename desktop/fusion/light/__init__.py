"""Light, tone, seam and grain of a fused face."""
