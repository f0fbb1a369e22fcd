"""The demonstration: Wealdmere, an invented county, told through the apps' own actions."""
