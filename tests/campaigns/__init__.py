"""Standing campaigns: each tries to break one part of the program with many cases, and says what it found."""
