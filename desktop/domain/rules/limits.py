"""How large a material may be: what the rules hold a picture to, and what preparing aims at."""

MAX_SIDE = 1080
"""Pixels along either side of a material (FAQ: 不超过1080 * 1080)."""

MAX_BYTES = 500_000
"""The FAQ's 500K, read the safe way."""

BASE64_SAFE_BYTES = 375_000
"""500,000 characters of base64 hold this many bytes (fact book, size arithmetic)."""

MIN_FACE_SIDE = 34
"""Pixels that both sides of a face box must be above (MergeInfos in the SDK; fact book, picture limits)."""
