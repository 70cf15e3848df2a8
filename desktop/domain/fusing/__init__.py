"""The seam every fusion goes through: engines, their parameters, orders and outcomes."""
