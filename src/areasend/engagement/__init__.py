"""Engagement and co-production: activities, attendances, mail-outs, consultations, you said / we did."""
