"""The workspace in the window: the dock, what can be done in it, and the dialogs it opens."""
