-- What each extractor found, as hashes: a report whose finds stay the same under changed rules has the same record.
ALTER TABLE records ADD COLUMN IF NOT EXISTS finds VARCHAR;
