"""Reading → Claims: one pure package per kind, strangers to one another; ``assemble`` joins what they find."""
