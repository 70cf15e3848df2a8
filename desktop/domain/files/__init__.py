"""Picture files as bytes: which formats there are, and the segments and chunks they are made of."""
