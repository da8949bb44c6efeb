"""Delivery: a briefing as an e-mail, as an unsent draft or through SMTP."""
