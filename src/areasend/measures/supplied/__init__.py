"""What others supply month by month: psychologists' waits, timeliness of plans, the Local Offer, satisfaction."""
