"""What can be measured of a fused picture, and of two pictures that should be the same."""
