"""Whether the analysis can be trusted: pictures whose truth is known because they are made here, and what it says."""
