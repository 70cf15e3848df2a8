"""How long a test waits: until what it waits for is there.

The one deadline here only ends a test that hangs. No test passes, fails or takes longer for it, however busy the
machine is; none sleeps, and none asserts how long anything took.
"""

HANG = 120
"""Seconds after which a test is taken for hanging. The five of pytest-qt were too few for a fusion of the samples on a
machine that other work used too; this only has to be more than any step takes on the worst of machines."""

HANG_MS = HANG * 1000
