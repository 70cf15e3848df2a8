"""What build.spec does beyond PyInstaller's own work: libraries left out, notices, and the list of parts."""
