"""The pages of papers, a file a place: drafts, papers in hand, their approval, published papers."""
