-- The event that an event is told inside of ("condemned the shelling"): the id of another event of the same report.
ALTER TABLE events ADD COLUMN IF NOT EXISTS within VARCHAR;
