"""The staff's home, the front page and the pages that belong to no one part."""
