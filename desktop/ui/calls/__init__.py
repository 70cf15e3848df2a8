"""Calls to the cloud as they went over the wire, looked at and passed on: what every mode that makes calls shows."""
