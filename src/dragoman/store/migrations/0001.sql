-- Readings kept by paragraph, reports as they came, what was extracted from them, and what people decided.
CREATE TABLE meta (key VARCHAR PRIMARY KEY, value VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS readings (key VARCHAR PRIMARY KEY, paragraph BLOB NOT NULL);

CREATE TABLE reports (
  report VARCHAR PRIMARY KEY, seq BIGINT NOT NULL, source_id VARCHAR, sha256 VARCHAR NOT NULL, source VARCHAR NOT NULL,
  title VARCHAR, outlet VARCHAR, outlet_country VARCHAR, agency VARCHAR, author VARCHAR, carrier VARCHAR, url VARCHAR,
  published VARCHAR, dateline_place VARCHAR, dateline_date VARCHAR, day DATE, language VARCHAR, text VARCHAR NOT NULL
);
-- The whole record as its public JSON, packed (zlib), and the version of the rules that made it.
CREATE TABLE records (report VARCHAR PRIMARY KEY, extraction VARCHAR NOT NULL, record BLOB NOT NULL);
CREATE TABLE failures (place VARCHAR PRIMARY KEY, problem VARCHAR NOT NULL, mend VARCHAR NOT NULL);

CREATE TABLE actors (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, country VARCHAR, sectors VARCHAR[],
  role VARCHAR, mentions INTEGER NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE places (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, lat DOUBLE, lon DOUBLE, feature VARCHAR, country VARCHAR,
  geonames_id BIGINT, confidence DOUBLE, disputed BOOLEAN NOT NULL, claims VARCHAR[], names VARCHAR[], mentions INTEGER NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE times (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, text VARCHAR NOT NULL, type VARCHAR NOT NULL, value VARCHAR, edtf VARCHAR,
  day_from DATE, day_to DATE, anchor VARCHAR, utc VARCHAR, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE quantities (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, text VARCHAR NOT NULL, what VARCHAR, unit VARCHAR, flow VARCHAR, counted VARCHAR,
  low DOUBLE, best DOUBLE, high DOUBLE, side VARCHAR, cumulative BOOLEAN NOT NULL, part_of VARCHAR, rule VARCHAR NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE statements (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, speaker VARCHAR, speaker_text VARCHAR, speaker_kind VARCHAR, speaker_country VARCHAR,
  speaker_role VARCHAR, act VARCHAR NOT NULL, mode VARCHAR NOT NULL, cue VARCHAR, content VARCHAR NOT NULL, addressee VARCHAR,
  venue VARCHAR, time_edtf VARCHAR, day_from DATE, day_to DATE, within VARCHAR, rule VARCHAR NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE events (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, type VARCHAR NOT NULL, mode VARCHAR, quad INTEGER, cameo VARCHAR, contexts VARCHAR[],
  status VARCHAR NOT NULL, actors VARCHAR[], actor_countries VARCHAR[], recipients VARCHAR[], recipient_countries VARCHAR[],
  place VARCHAR, lat DOUBLE, lon DOUBLE, country VARCHAR, geonames_id BIGINT, time_edtf VARCHAR, day_from DATE, day_to DATE,
  according_to VARCHAR NOT NULL, speaker VARCHAR, act VARCHAR, trigger VARCHAR NOT NULL, sentence VARCHAR NOT NULL,
  quantities VARCHAR[], rule VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE agreements (
  report VARCHAR NOT NULL, id VARCHAR NOT NULL, kind VARCHAR NOT NULL, title VARCHAR, signed VARCHAR, effective VARCHAR,
  signatories VARCHAR[], mediators VARCHAR[], according_to VARCHAR NOT NULL, partial BOOLEAN NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE provisions (
  report VARCHAR NOT NULL, agreement VARCHAR NOT NULL, id VARCHAR NOT NULL, kind VARCHAR NOT NULL, obligor VARCHAR[],
  beneficiary VARCHAR[], action VARCHAR, place VARCHAR, from_edtf VARCHAR, until_edtf VARCHAR, quantity VARCHAR,
  according_to VARCHAR NOT NULL, text VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE issues (
  report VARCHAR NOT NULL, stage VARCHAR NOT NULL, rule VARCHAR NOT NULL, level VARCHAR NOT NULL, message VARCHAR NOT NULL,
  start_ INTEGER, end_ INTEGER
);
