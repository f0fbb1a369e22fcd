"""The council's own sign-in (OpenID Connect Core 1.0): named by settings, asked, and believed so far."""
