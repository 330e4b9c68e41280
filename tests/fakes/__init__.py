"""Hand-written fakes of the outside world."""
