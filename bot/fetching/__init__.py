"""How documents come in: files and folders now, with limits on every size."""
