"""The workspace (工作区): activities and materials as the console knows them, and what it does not tell."""
