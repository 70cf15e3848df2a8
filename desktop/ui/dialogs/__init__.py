"""Dialogs, and panels about calls to the cloud that several modes show."""
