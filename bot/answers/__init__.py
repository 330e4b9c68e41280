"""Question, instruments and facts to answer."""
