"""The engines that fuse user photos into templates, and the one table of them."""
