"""What lies over a face: hair, glasses, hands, shadow, and what is behind them."""
