"""What any mode uses: jobs, actions, the protocol of a mode, theme, texts."""
