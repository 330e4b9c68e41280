"""Backups of a SQLite file: written while others use it, verified by opening it, and put back.

A restored store may hold letters that were sent after the backup was made, so its deliveries are held until an operator
says whether to send or to drop them.
"""
