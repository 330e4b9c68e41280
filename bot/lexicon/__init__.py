"""What all language work shares: normal form, the Lexicon of names and codes, figures, dates, market phases."""
