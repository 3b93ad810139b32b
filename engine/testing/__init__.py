"""Engines that follow a script: for tests, demonstrations and benchmarks."""
