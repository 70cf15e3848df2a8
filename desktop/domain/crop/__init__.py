"""The frame that is cut out: values, candidates, the exact solver, and the check of a frame that is given."""
