"""Who acts: states and their people, organisations, given names, nouns and adjectives that name an actor."""
