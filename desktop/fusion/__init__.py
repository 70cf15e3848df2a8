"""The local fusion engine: warp, mask, light, blend, label.

Each tuned number says since when it has its value, what is known of what it separates, and what became of faces when
``python -m tests.bench.constants`` changed it by a quarter: how many pairs changed, by how many grey levels (0 to 255)
inside the face on average over all pairs, by how many a single pixel did, where most, and, where it was much, by how
much the skin's colour (CIEDE2000), its fine detail and the gradient along the face's edge did. The pairs are the two
samples both ways and four or six portraits in a ring; "samples and portraits" are all 62, "pairs" of them each with the
next. "20 faces" are those of ``./dev quality`` at that time.
"""
