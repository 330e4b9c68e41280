"""Words to instruments: candidates, score with reasons, threshold and ties."""
