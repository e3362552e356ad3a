"""One module per input format. Each takes a Source and yields a Report or a Failure for every report in it."""
