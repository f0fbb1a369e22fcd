"""The administrator's pages: what the area and its partners are called, who may sign in, in which role."""
