"""The five sentences of the program: ingest, watch, fan out, deliver, reply."""
