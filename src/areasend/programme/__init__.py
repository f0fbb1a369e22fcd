"""The improvement programme: inspection, weaknesses, workstreams, actions, milestones, evidence, risks, governance."""
