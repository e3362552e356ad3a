-- Events across reports. Rebuilt wholesale by `dragoman record`; what reports gave stays as it is.
ALTER TABLE quantities ADD COLUMN IF NOT EXISTS as_of VARCHAR;

CREATE TABLE entries (
  entry VARCHAR PRIMARY KEY, type VARCHAR NOT NULL, mode VARCHAR, quad INTEGER, cameo VARCHAR, contexts VARCHAR[], status VARCHAR NOT NULL,
  actors VARCHAR[], actor_countries VARCHAR[], recipients VARCHAR[], recipient_countries VARCHAR[],
  place VARCHAR, lat DOUBLE, lon DOUBLE, country VARCHAR, geonames_id BIGINT, time_edtf VARCHAR, day_from DATE, day_to DATE,
  happened DOUBLE, attributed DOUBLE, supports INTEGER NOT NULL, disputes INTEGER NOT NULL, reports INTEGER NOT NULL,
  fulfils VARCHAR[], passage VARCHAR NOT NULL, rule VARCHAR NOT NULL, rule_version INTEGER NOT NULL,
  report VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
-- Every claim, copies too. `event` is empty where somebody denies in a sentence that tells no event.
CREATE TABLE entry_claims (
  entry VARCHAR NOT NULL, report VARCHAR NOT NULL, event VARCHAR, bearing VARCHAR NOT NULL, origin VARCHAR NOT NULL, speaker VARCHAR,
  side VARCHAR NOT NULL, rule VARCHAR NOT NULL, reason VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE entry_figures (
  entry VARCHAR NOT NULL, report VARCHAR NOT NULL, what VARCHAR NOT NULL, low DOUBLE, best DOUBLE, high DOUBLE, as_of VARCHAR,
  origin VARCHAR NOT NULL, speaker VARCHAR, flow VARCHAR, cumulative BOOLEAN NOT NULL, superseded BOOLEAN NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
