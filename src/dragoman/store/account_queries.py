"""What is asked of a store to fold its claims, and to write their entries."""

# Where nobody has looked for copies, the same sentence from one origin on one day is one telling.
TELLINGS = """
SELECT e.report, e.id AS event, r.seq, r.day, coalesce(c.origin, r.agency, r.outlet, r.report) AS origin,
  coalesce(c.story, concat(coalesce(r.agency, r.outlet, r.report), ' ', r.day)) AS story, coalesce(c.version, 0) AS version,
  e.speaker, e.start_, e.end_, coalesce(e.trigger_start, e.start_) AS at_, coalesce(e.trigger_end, e.end_) AS until_,
  hash(e.sentence, e.trigger, e.type, e.mode, e.status, e.act,
    row_number() OVER (PARTITION BY e.report, e.start_, e.trigger, e.type ORDER BY e.trigger_start, e.id)) AS words
FROM events e JOIN reports r ON r.report = e.report LEFT JOIN copies c ON c.report = e.report
WHERE $day IS NULL OR r.day <= $day
UNION ALL
SELECT s.report, NULL, r.seq, r.day, coalesce(c.origin, r.agency, r.outlet, r.report),
  coalesce(c.story, concat(coalesce(r.agency, r.outlet, r.report), ' ', r.day)), coalesce(c.version, 0),
  s.speaker, s.start_, s.end_, s.start_, s.end_, hash(s.content, s.speaker, 'denial')
FROM statements s JOIN reports r ON r.report = s.report LEFT JOIN copies c ON c.report = s.report
WHERE s.act = 'denies' AND s.speaker IS NOT NULL AND ($day IS NULL OR r.day <= $day)
  AND NOT EXISTS (SELECT 1 FROM events e WHERE e.report = s.report AND e.according_to = s.id)
"""
# A claim that a person decided on is never folded into a copy's.
TOLD = f"""
CREATE OR REPLACE TEMP TABLE told AS
WITH tellings AS ({TELLINGS}), keyed AS (
  SELECT t.*, CASE WHEN d.ref IS NULL THEN hash(story, words) ELSE hash(t.report, at_, words) END AS key
  FROM tellings t LEFT JOIN decided d ON d.ref = concat(t.report, ':', at_, '-', until_))
SELECT * EXCLUDE (words), row_number() OVER (PARTITION BY key ORDER BY day NULLS LAST, seq, at_, event NULLS LAST) = 1 AS shown FROM keyed
"""  # noqa: S608  # our own words
CLAIMS = """
SELECT t.key, t.report, t.event, t.origin, t.story, t.version, t.seq, t.day, t.at_, t.until_,
  e.type, e.mode, e.quad, e.cameo, e.contexts, e.status, e.actors, e.recipients, e.place, e.lat, e.lon, e.country, e.geonames_id,
  e.time_edtf, e.day_from, e.day_to, e.according_to, e.speaker, e.act, e.trigger, e.sentence, e.start_, e.end_, e.quantities
FROM told t JOIN events e ON e.report = t.report AND e.id = t.event WHERE t.shown
UNION ALL
SELECT t.key, t.report, NULL, t.origin, t.story, t.version, t.seq, t.day, t.at_, t.until_,
  '', NULL, NULL, NULL, [], 'negated', [], [], NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, s.id, s.speaker, 'denies',
  coalesce(s.cue, ''), s.content, s.start_, s.end_, []
FROM told t JOIN statements s ON s.report = t.report AND s.start_ = t.start_ AND s.act = 'denies' AND s.speaker = t.speaker
WHERE t.shown AND t.event IS NULL
"""
FETCHED = f"""
CREATE OR REPLACE TEMP TABLE fetched AS
SELECT row_number() OVER (ORDER BY day NULLS LAST, seq, event IS NULL, at_, type, mode NULLS FIRST, event) AS place, * FROM ({CLAIMS})
"""  # noqa: S608  # our own words
ACTORS = """
SELECT a.report, a.name, a.kind, a.country, a.sectors, m.identity FROM actors a
LEFT JOIN identity_mentions m ON m.report = a.report AND m.actor = a.id WHERE a.report IN (SELECT unnest($reports))
ORDER BY a.report, a.start_ DESC
"""
COUNTS = """
SELECT report, id, what, low, best, high, start_, end_, flow, cumulative, as_of FROM quantities
WHERE what IS NOT NULL AND report IN (SELECT unnest($reports))
"""
FEATURES = "SELECT report, name, feature FROM places WHERE feature IS NOT NULL AND report IN (SELECT unnest($reports))"
PUT_CLAIMS = """
INSERT INTO {where}.entry_claims BY NAME
SELECT g.entry, t.report, t.event, g.bearing, t.origin, t.speaker, g.side, CASE WHEN t.shown THEN g.rule ELSE 'record.copy' END AS rule,
  CASE WHEN t.shown THEN g.reason ELSE 'the same sentence in a copy of the story' END AS reason, t.start_, t.end_
FROM told t JOIN keyed k ON k.key = t.key JOIN given g ON g.number = k.place ORDER BY g.place, t.day NULLS LAST, t.seq, t.at_
"""
TO_GIVE = """
CREATE OR REPLACE TEMP TABLE given (entry VARCHAR, bearing VARCHAR, side VARCHAR, rule VARCHAR, reason VARCHAR, number BIGINT, place BIGINT)
"""
COUNTED = """
UPDATE {where}.entries e SET reports = c.reports
FROM (SELECT entry, count(DISTINCT report) AS reports FROM {where}.entry_claims GROUP BY entry) c WHERE c.entry = e.entry
"""
# Whatever the fold rests on: when it is the same, the entries are.
STATE = """
SELECT concat_ws(' ', $version, (SELECT concat(count(*), '.', max(seq)) FROM reports),
  (SELECT bit_xor(hash(report, extraction, octet_length(record))) FROM records),
  (SELECT bit_xor(hash(report, story, origin, version)) FROM copies),
  (SELECT concat(count(*), '.', bit_xor(hash(identity, report, actor))) FROM identity_mentions), (SELECT count(*) FROM decisions))
"""
