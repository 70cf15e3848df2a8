"""What people and machines read of a run: HTML, PDF, contact sheets, CSV, JUnit XML, JSON."""
