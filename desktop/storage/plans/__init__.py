"""Plans of batch and QA as TOML files."""
