"""The net under every move: what the program makes of a corpus of pictures, held as hashes of pixels and JSON."""
