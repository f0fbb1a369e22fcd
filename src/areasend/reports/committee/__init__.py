"""The committee paper: the improvement programme's progress, section by section."""
