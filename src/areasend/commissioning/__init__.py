"""Joint commissioning: pilots, panel cases, agreements, deliveries."""
