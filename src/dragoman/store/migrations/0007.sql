-- Agreements across reports as they were followed: rebuilt wholesale by `dragoman follow`. Entries, claims and breaches are kept as JSON.
CREATE TABLE followed (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
CREATE TABLE agreement_entries (agreement VARCHAR PRIMARY KEY, seq INTEGER NOT NULL, entry VARCHAR NOT NULL);
CREATE TABLE agreement_claims (agreement VARCHAR NOT NULL, provision VARCHAR NOT NULL, day VARCHAR, report VARCHAR NOT NULL, claim VARCHAR NOT NULL);
CREATE TABLE agreement_facts (agreement VARCHAR NOT NULL, field VARCHAR NOT NULL, value VARCHAR NOT NULL, day VARCHAR, cited VARCHAR NOT NULL);
CREATE TABLE agreement_breaches (agreement VARCHAR, day VARCHAR, seq INTEGER NOT NULL, breach VARCHAR NOT NULL);
