"""What people prove who they are with besides a password: app, passkey, recovery codes."""
