-- What people decided. Rows are only ever added: a decision is taken back by another decision.
ALTER TABLE events ADD COLUMN IF NOT EXISTS trigger_start INTEGER;
ALTER TABLE events ADD COLUMN IF NOT EXISTS trigger_end INTEGER;
-- Stores from before: where the trigger stands once in its sentence there is no doubt which place is meant.
UPDATE events SET trigger_start = start_ + strpos(sentence, trigger) - 1, trigger_end = start_ + strpos(sentence, trigger) - 1 + length(trigger)
WHERE trigger_start IS NULL AND length(sentence) - length(replace(sentence, trigger, '')) = length(trigger);

-- `targets` are references "report:start-end" (of `withdraw`: ids of decisions). `machine`, `passage` and `evidence` (sha256 of both)
-- have one entry a target: what stood there when it was decided. `id` is the hash of all that is decided, so that the same decision
-- that comes twice is one.
CREATE TABLE decisions (
  seq BIGINT PRIMARY KEY, id VARCHAR NOT NULL UNIQUE, action VARCHAR NOT NULL, kind VARCHAR NOT NULL, targets VARCHAR[] NOT NULL,
  field VARCHAR, value VARCHAR, machine VARCHAR[] NOT NULL, passage VARCHAR[] NOT NULL, evidence VARCHAR[] NOT NULL,
  settles BOOLEAN NOT NULL, reviewer VARCHAR NOT NULL, decided_at TIMESTAMP NOT NULL, reason VARCHAR
);
-- A correction holds where it was made on what stands there today; or at least on this passage and this answer in its own field.
CREATE MACRO holds(decided, fresh, same, machine, today, path) AS
  json_exists(decided, path) AND (fresh OR (same AND (machine -> path) IS NOT DISTINCT FROM (today -> path)));
-- What the decisions on a claim come to, for each evidence that they stood on. Made from `decisions` and made again at will.
CREATE TABLE verdicts (
  kind VARCHAR NOT NULL, report VARCHAR NOT NULL, start_ INTEGER NOT NULL, end_ INTEGER NOT NULL, evidence VARCHAR NOT NULL,
  state VARCHAR NOT NULL, decided VARCHAR NOT NULL, machine VARCHAR NOT NULL, passage VARCHAR NOT NULL,
  reviewers VARCHAR[] NOT NULL, decided_at TIMESTAMP NOT NULL
);
CREATE VIEW decided_spans AS
  SELECT kind, report, start_, end_ FROM verdicts
  UNION
  SELECT kind, regexp_extract(target, '^(.*):[0-9]+-[0-9]+$', 1), TRY_CAST(regexp_extract(target, ':([0-9]+)-[0-9]+$', 1) AS INTEGER),
    TRY_CAST(regexp_extract(target, '-([0-9]+)$', 1) AS INTEGER)
  FROM (SELECT kind, unnest(targets) AS target FROM decisions WHERE action <> 'withdraw');

-- Every claim with its passage and the machine's answer: what can be decided on. A later step that gives a claim's table another
-- column must make its `reviewed_` view anew.
CREATE VIEW answers AS
  SELECT 'event' AS kind, c.report, c.id, c.trigger_start AS start_, c.trigger_end AS end_, c.sentence AS passage, to_json({type: c.type,
    mode: c.mode, contexts: c.contexts, cameo: c.cameo, status: c.status, actors: c.actors, recipients: c.recipients, place: c.place,
    time_edtf: c.time_edtf, speaker: c.speaker})::VARCHAR AS machine FROM events c
  UNION ALL
  SELECT 'statement' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS
    passage, to_json({speaker: c.speaker, act: c.act, mode: c.mode, content: c.content, addressee: c.addressee, venue: c.venue,
    time_edtf: c.time_edtf})::VARCHAR AS machine FROM statements c JOIN reports r USING (report)
  UNION ALL
  SELECT 'actor' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS passage,
    to_json({name: c.name, kind: c.kind, country: c.country, sectors: c.sectors, role: c.role})::VARCHAR AS machine FROM actors c JOIN
    reports r USING (report)
  UNION ALL
  SELECT 'place' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS passage,
    to_json({name: c.name, country: c.country, feature: c.feature, geonames_id: c.geonames_id})::VARCHAR AS machine FROM places c JOIN
    reports r USING (report)
  UNION ALL
  SELECT 'time' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, c.text AS passage, to_json({type: c.type, value: c.value,
    edtf: c.edtf})::VARCHAR AS machine FROM times c
  UNION ALL
  SELECT 'quantity' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, c.text AS passage, to_json({what: c.what, unit: c.unit,
    flow: c.flow, counted: c.counted, low: c.low, best: c.best, high: c.high, side: c.side})::VARCHAR AS machine FROM quantities c
  UNION ALL
  SELECT 'agreement' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS
    passage, to_json({kind: c.kind, title: c.title, signed: c.signed, effective: c.effective, signatories: c.signatories, mediators:
    c.mediators})::VARCHAR AS machine FROM agreements c JOIN reports r USING (report)
  UNION ALL
  SELECT 'provision' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, c.text AS passage, to_json({kind: c.kind, obligor:
    c.obligor, beneficiary: c.beneficiary, action: c.action, place: c.place, from_edtf: c.from_edtf, until_edtf: c.until_edtf})::VARCHAR
    AS machine FROM provisions c;

-- The same of those alone that somebody has decided on: joined before it is worked out, so that a large store answers at once.
CREATE VIEW decided_claims AS
  SELECT 'event' AS kind, c.report, c.id, c.trigger_start AS start_, c.trigger_end AS end_, c.sentence AS passage, to_json({type: c.type,
    mode: c.mode, contexts: c.contexts, cameo: c.cameo, status: c.status, actors: c.actors, recipients: c.recipients, place: c.place,
    time_edtf: c.time_edtf, speaker: c.speaker})::VARCHAR AS machine FROM events c JOIN decided_spans d ON d.kind = 'event' AND d.report
    = c.report AND d.start_ = c.trigger_start AND d.end_ = c.trigger_end
  UNION ALL
  SELECT 'statement' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS
    passage, to_json({speaker: c.speaker, act: c.act, mode: c.mode, content: c.content, addressee: c.addressee, venue: c.venue,
    time_edtf: c.time_edtf})::VARCHAR AS machine FROM statements c JOIN decided_spans d ON d.kind = 'statement' AND d.report = c.report
    AND d.start_ = c.start_ AND d.end_ = c.end_ JOIN reports r ON r.report = c.report
  UNION ALL
  SELECT 'actor' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS passage,
    to_json({name: c.name, kind: c.kind, country: c.country, sectors: c.sectors, role: c.role})::VARCHAR AS machine FROM actors c JOIN
    decided_spans d ON d.kind = 'actor' AND d.report = c.report AND d.start_ = c.start_ AND d.end_ = c.end_ JOIN reports r ON r.report =
    c.report
  UNION ALL
  SELECT 'place' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS passage,
    to_json({name: c.name, country: c.country, feature: c.feature, geonames_id: c.geonames_id})::VARCHAR AS machine FROM places c JOIN
    decided_spans d ON d.kind = 'place' AND d.report = c.report AND d.start_ = c.start_ AND d.end_ = c.end_ JOIN reports r ON r.report =
    c.report
  UNION ALL
  SELECT 'time' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, c.text AS passage, to_json({type: c.type, value: c.value,
    edtf: c.edtf})::VARCHAR AS machine FROM times c JOIN decided_spans d ON d.kind = 'time' AND d.report = c.report AND d.start_ =
    c.start_ AND d.end_ = c.end_
  UNION ALL
  SELECT 'quantity' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, c.text AS passage, to_json({what: c.what, unit: c.unit,
    flow: c.flow, counted: c.counted, low: c.low, best: c.best, high: c.high, side: c.side})::VARCHAR AS machine FROM quantities c JOIN
    decided_spans d ON d.kind = 'quantity' AND d.report = c.report AND d.start_ = c.start_ AND d.end_ = c.end_
  UNION ALL
  SELECT 'agreement' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, substr(r.text, c.start_ + 1, c.end_ - c.start_) AS
    passage, to_json({kind: c.kind, title: c.title, signed: c.signed, effective: c.effective, signatories: c.signatories, mediators:
    c.mediators})::VARCHAR AS machine FROM agreements c JOIN decided_spans d ON d.kind = 'agreement' AND d.report = c.report AND d.start_
    = c.start_ AND d.end_ = c.end_ JOIN reports r ON r.report = c.report
  UNION ALL
  SELECT 'provision' AS kind, c.report, c.id, c.start_ AS start_, c.end_ AS end_, c.text AS passage, to_json({kind: c.kind, obligor:
    c.obligor, beneficiary: c.beneficiary, action: c.action, place: c.place, from_edtf: c.from_edtf, until_edtf: c.until_edtf})::VARCHAR
    AS machine FROM provisions c JOIN decided_spans d ON d.kind = 'provision' AND d.report = c.report AND d.start_ = c.start_ AND d.end_
    = c.end_;

CREATE VIEW reviewed_events AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'event' QUALIFY row_number() OVER (PARTITION BY
    v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.trigger_start || '-' || c.trigger_end AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT
  j.fresh THEN 'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.type' AS decided_type,
  j.decided ->> '$.mode' AS decided_mode,
  from_json(j.decided -> '$.contexts', '["VARCHAR"]') AS decided_contexts,
  j.decided ->> '$.cameo' AS decided_cameo,
  j.decided ->> '$.status' AS decided_status,
  from_json(j.decided -> '$.actors', '["VARCHAR"]') AS decided_actors,
  from_json(j.decided -> '$.recipients', '["VARCHAR"]') AS decided_recipients,
  j.decided ->> '$.place' AS decided_place,
  j.decided ->> '$.time_edtf' AS decided_time_edtf,
  j.decided ->> '$.speaker' AS decided_speaker,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.type') THEN j.decided ->> '$.type' ELSE c.type END AS current_type,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.mode') THEN j.decided ->> '$.mode' ELSE c.mode END AS current_mode,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.contexts') THEN from_json(j.decided -> '$.contexts', '["VARCHAR"]') ELSE c.contexts END AS current_contexts,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.cameo') THEN j.decided ->> '$.cameo' ELSE c.cameo END AS current_cameo,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.status') THEN j.decided ->> '$.status' ELSE c.status END AS current_status,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.actors') THEN from_json(j.decided -> '$.actors', '["VARCHAR"]') ELSE c.actors END AS current_actors,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.recipients') THEN from_json(j.decided -> '$.recipients', '["VARCHAR"]') ELSE c.recipients END AS current_recipients,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.place') THEN j.decided ->> '$.place' ELSE c.place END AS current_place,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.time_edtf') THEN j.decided ->> '$.time_edtf' ELSE c.time_edtf END AS current_time_edtf,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.speaker') THEN j.decided ->> '$.speaker' ELSE c.speaker END AS current_speaker
FROM events c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.trigger_start AND j.end_ = c.trigger_end;

CREATE VIEW reviewed_statements AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'statement' QUALIFY row_number() OVER (PARTITION
    BY v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.speaker' AS decided_speaker,
  j.decided ->> '$.act' AS decided_act,
  j.decided ->> '$.mode' AS decided_mode,
  j.decided ->> '$.content' AS decided_content,
  j.decided ->> '$.addressee' AS decided_addressee,
  j.decided ->> '$.venue' AS decided_venue,
  j.decided ->> '$.time_edtf' AS decided_time_edtf,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.speaker') THEN j.decided ->> '$.speaker' ELSE c.speaker END AS current_speaker,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.act') THEN j.decided ->> '$.act' ELSE c.act END AS current_act,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.mode') THEN j.decided ->> '$.mode' ELSE c.mode END AS current_mode,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.content') THEN j.decided ->> '$.content' ELSE c.content END AS current_content,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.addressee') THEN j.decided ->> '$.addressee' ELSE c.addressee END AS current_addressee,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.venue') THEN j.decided ->> '$.venue' ELSE c.venue END AS current_venue,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.time_edtf') THEN j.decided ->> '$.time_edtf' ELSE c.time_edtf END AS current_time_edtf
FROM statements c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;

CREATE VIEW reviewed_actors AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'actor' QUALIFY row_number() OVER (PARTITION BY
    v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.name' AS decided_name,
  j.decided ->> '$.kind' AS decided_kind,
  j.decided ->> '$.country' AS decided_country,
  from_json(j.decided -> '$.sectors', '["VARCHAR"]') AS decided_sectors,
  j.decided ->> '$.role' AS decided_role,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.name') THEN j.decided ->> '$.name' ELSE c.name END AS current_name,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.kind') THEN j.decided ->> '$.kind' ELSE c.kind END AS current_kind,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.country') THEN j.decided ->> '$.country' ELSE c.country END AS current_country,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.sectors') THEN from_json(j.decided -> '$.sectors', '["VARCHAR"]') ELSE c.sectors END AS current_sectors,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.role') THEN j.decided ->> '$.role' ELSE c.role END AS current_role
FROM actors c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;

CREATE VIEW reviewed_places AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'place' QUALIFY row_number() OVER (PARTITION BY
    v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.name' AS decided_name,
  j.decided ->> '$.country' AS decided_country,
  j.decided ->> '$.feature' AS decided_feature,
  CAST(j.decided ->> '$.geonames_id' AS DOUBLE) AS decided_geonames_id,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.name') THEN j.decided ->> '$.name' ELSE c.name END AS current_name,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.country') THEN j.decided ->> '$.country' ELSE c.country END AS current_country,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.feature') THEN j.decided ->> '$.feature' ELSE c.feature END AS current_feature,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.geonames_id') THEN CAST(j.decided ->> '$.geonames_id' AS DOUBLE) ELSE c.geonames_id END AS current_geonames_id
FROM places c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;

CREATE VIEW reviewed_times AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'time' QUALIFY row_number() OVER (PARTITION BY
    v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.type' AS decided_type,
  j.decided ->> '$.value' AS decided_value,
  j.decided ->> '$.edtf' AS decided_edtf,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.type') THEN j.decided ->> '$.type' ELSE c.type END AS current_type,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.value') THEN j.decided ->> '$.value' ELSE c.value END AS current_value,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.edtf') THEN j.decided ->> '$.edtf' ELSE c.edtf END AS current_edtf
FROM times c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;

CREATE VIEW reviewed_quantities AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'quantity' QUALIFY row_number() OVER (PARTITION BY
    v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.what' AS decided_what,
  j.decided ->> '$.unit' AS decided_unit,
  j.decided ->> '$.flow' AS decided_flow,
  j.decided ->> '$.counted' AS decided_counted,
  CAST(j.decided ->> '$.low' AS DOUBLE) AS decided_low,
  CAST(j.decided ->> '$.best' AS DOUBLE) AS decided_best,
  CAST(j.decided ->> '$.high' AS DOUBLE) AS decided_high,
  j.decided ->> '$.side' AS decided_side,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.what') THEN j.decided ->> '$.what' ELSE c.what END AS current_what,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.unit') THEN j.decided ->> '$.unit' ELSE c.unit END AS current_unit,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.flow') THEN j.decided ->> '$.flow' ELSE c.flow END AS current_flow,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.counted') THEN j.decided ->> '$.counted' ELSE c.counted END AS current_counted,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.low') THEN CAST(j.decided ->> '$.low' AS DOUBLE) ELSE c.low END AS current_low,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.best') THEN CAST(j.decided ->> '$.best' AS DOUBLE) ELSE c.best END AS current_best,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.high') THEN CAST(j.decided ->> '$.high' AS DOUBLE) ELSE c.high END AS current_high,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.side') THEN j.decided ->> '$.side' ELSE c.side END AS current_side
FROM quantities c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;

CREATE VIEW reviewed_agreements AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'agreement' QUALIFY row_number() OVER (PARTITION
    BY v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.kind' AS decided_kind,
  j.decided ->> '$.title' AS decided_title,
  j.decided ->> '$.signed' AS decided_signed,
  j.decided ->> '$.effective' AS decided_effective,
  from_json(j.decided -> '$.signatories', '["VARCHAR"]') AS decided_signatories,
  from_json(j.decided -> '$.mediators', '["VARCHAR"]') AS decided_mediators,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.kind') THEN j.decided ->> '$.kind' ELSE c.kind END AS current_kind,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.title') THEN j.decided ->> '$.title' ELSE c.title END AS current_title,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.signed') THEN j.decided ->> '$.signed' ELSE c.signed END AS current_signed,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.effective') THEN j.decided ->> '$.effective' ELSE c.effective END AS current_effective,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.signatories') THEN from_json(j.decided -> '$.signatories', '["VARCHAR"]') ELSE c.signatories END AS current_signatories,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.mediators') THEN from_json(j.decided -> '$.mediators', '["VARCHAR"]') ELSE c.mediators END AS current_mediators
FROM agreements c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;

CREATE VIEW reviewed_provisions AS
WITH judged AS (
  SELECT v.*, v.evidence = sha256(t.passage || chr(10) || t.machine) AS fresh, v.passage = t.passage AS same, t.machine AS now FROM
    verdicts v JOIN decided_claims t USING (kind, report, start_, end_) WHERE v.kind = 'provision' QUALIFY row_number() OVER (PARTITION
    BY v.report, v.start_, v.end_ ORDER BY fresh DESC, v.decided_at DESC, v.evidence) = 1
)
SELECT c.*, c.report || ':' || c.start_ || '-' || c.end_ AS ref, CASE WHEN j.state IS NULL THEN 'unreviewed' WHEN NOT j.fresh THEN
  'stale' ELSE j.state END AS review_state, coalesce(j.reviewers, []) AS reviewers, j.decided_at AS reviewed_at,
  j.decided ->> '$.kind' AS decided_kind,
  from_json(j.decided -> '$.obligor', '["VARCHAR"]') AS decided_obligor,
  from_json(j.decided -> '$.beneficiary', '["VARCHAR"]') AS decided_beneficiary,
  j.decided ->> '$.action' AS decided_action,
  j.decided ->> '$.place' AS decided_place,
  j.decided ->> '$.from_edtf' AS decided_from_edtf,
  j.decided ->> '$.until_edtf' AS decided_until_edtf,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.kind') THEN j.decided ->> '$.kind' ELSE c.kind END AS current_kind,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.obligor') THEN from_json(j.decided -> '$.obligor', '["VARCHAR"]') ELSE c.obligor END AS current_obligor,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.beneficiary') THEN from_json(j.decided -> '$.beneficiary', '["VARCHAR"]') ELSE c.beneficiary END AS current_beneficiary,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.action') THEN j.decided ->> '$.action' ELSE c.action END AS current_action,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.place') THEN j.decided ->> '$.place' ELSE c.place END AS current_place,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.from_edtf') THEN j.decided ->> '$.from_edtf' ELSE c.from_edtf END AS current_from_edtf,
  CASE WHEN holds(j.decided, j.fresh, j.same, j.machine, j.now, '$.until_edtf') THEN j.decided ->> '$.until_edtf' ELSE c.until_edtf END AS current_until_edtf
FROM provisions c LEFT JOIN judged j ON j.report = c.report AND j.start_ = c.start_ AND j.end_ = c.end_;
