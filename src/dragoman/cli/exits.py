"""Exit codes that scripts can use."""

#: Every report was read.
OK = 0
#: Some reports failed; they are listed on standard error, the others are read.
SOME_FAILED = 1
#: The command was called wrongly (typer's own code).
USAGE = 2
#: Nothing could be read.
NONE_READ = 3
#: The set-up is broken: pipeline, settings or data files.
BROKEN_SETUP = 4
