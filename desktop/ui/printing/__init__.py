"""Documents as PDF, laid out by Qt."""
