"""Tests of the whole: journeys and architecture. Unit tests live in their app."""
