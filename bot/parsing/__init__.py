"""Document to article with findings: layout, headline, dateline, moves, quotes."""
