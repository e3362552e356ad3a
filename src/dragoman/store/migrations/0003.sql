-- Which reports are copies of one story, who it began with, and what copies change. Rebuilt wholesale by `dragoman stories`.
CREATE TABLE stories (
  story VARCHAR PRIMARY KEY, title VARCHAR, origin_report VARCHAR NOT NULL, origin VARCHAR NOT NULL, outlets VARCHAR[], reports INTEGER NOT NULL, carriers INTEGER NOT NULL,
  versions INTEGER NOT NULL, day_from DATE, day_to DATE, rule VARCHAR NOT NULL, rule_version INTEGER NOT NULL,
  report VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL
);
-- One row for every report of the store, whether it has copies or not.
CREATE TABLE copies (
  report VARCHAR PRIMARY KEY, story VARCHAR NOT NULL, origin VARCHAR NOT NULL, "of" VARCHAR, part VARCHAR NOT NULL, version INTEGER NOT NULL,
  containment DOUBLE NOT NULL, similarity DOUBLE NOT NULL, rule VARCHAR NOT NULL, rule_version INTEGER NOT NULL
);
-- before: text of the report `of` [of_start, of_end); after: text of `report` [start_, end_).
CREATE TABLE story_changes (
  story VARCHAR NOT NULL, report VARCHAR NOT NULL, "of" VARCHAR NOT NULL, kind VARCHAR NOT NULL, before VARCHAR NOT NULL, after VARCHAR NOT NULL,
  start_ INTEGER NOT NULL, end_ INTEGER NOT NULL, of_start INTEGER NOT NULL, of_end INTEGER NOT NULL, rule VARCHAR NOT NULL
);
-- What a report's text is compared by, kept so that a second run looks only at what is new.
CREATE TABLE sketches (report VARCHAR PRIMARY KEY, sketch BLOB NOT NULL);
