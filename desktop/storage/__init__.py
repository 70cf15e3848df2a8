"""What outlives a session: settings, folders, and keys in the OS keyring."""
