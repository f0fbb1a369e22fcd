"""The registers of the programme, found at start."""

from areasend.programme.registers import governance, inspection, judgement, monitoring, plan, risk

__all__ = ["governance", "inspection", "judgement", "monitoring", "plan", "risk"]
