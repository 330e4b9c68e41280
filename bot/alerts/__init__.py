"""Rules, matching, clusters, quiet hours, digests and retry decisions."""
