-- Who is who across reports. Rebuilt wholesale by `dragoman identify`; the rows that reports gave stay as they are.
ALTER TABLE actors ADD COLUMN IF NOT EXISTS named BOOLEAN;

CREATE TABLE identities (
  identity VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, kind VARCHAR NOT NULL, country VARCHAR, body VARCHAR, offices VARCHAR[], names VARCHAR[],
  day_from DATE, day_to DATE, reports INTEGER NOT NULL,
  evidence STRUCT(report VARCHAR, actor VARCHAR, "start" INTEGER, "end" INTEGER)[], rule VARCHAR NOT NULL, rule_version INTEGER NOT NULL,
  report VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
CREATE TABLE offices (
  term VARCHAR PRIMARY KEY, identity VARCHAR NOT NULL, name VARCHAR NOT NULL, office VARCHAR NOT NULL, standing VARCHAR NOT NULL,
  country VARCHAR, body VARCHAR, edtf VARCHAR, day_from DATE, day_to DATE, ended_by DATE, reports INTEGER NOT NULL,
  evidence STRUCT(report VARCHAR, actor VARCHAR, "start" INTEGER, "end" INTEGER)[], rule VARCHAR NOT NULL, rule_version INTEGER NOT NULL,
  report VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
-- An actor of a report (report, actor) is an identity, because of a passage (by_report, start_, end_).
CREATE TABLE identity_mentions (
  identity VARCHAR NOT NULL, report VARCHAR NOT NULL, actor VARCHAR NOT NULL, by_report VARCHAR NOT NULL, by_actor VARCHAR NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL, rule VARCHAR NOT NULL, rule_version INTEGER NOT NULL
);
CREATE TABLE identity_issues (
  rule VARCHAR NOT NULL, message VARCHAR NOT NULL, candidates VARCHAR[], count INTEGER NOT NULL,
  report VARCHAR NOT NULL, actor VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
