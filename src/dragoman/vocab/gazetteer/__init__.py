"""Places: the built gazetteer, how it is built from the tables, and the words that go with places."""
