"""The cloud service (signed calls); built by a later issue."""
