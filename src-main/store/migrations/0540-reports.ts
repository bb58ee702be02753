import { VIEWS } from './frozen/reports-540/figures.ts';
import { TRIGGERS_SQL, VIEWS_SQL } from './frozen/reports-540/triggers.ts';
import type { Migration } from './migration.ts';

/**
 * The sums of the reports by day, month and year. Triggers keep them, so that nothing can write a row beside them. What
 * was there before is counted in pieces while the desk runs (operations/reports), because a pharmacy of many years has a
 * million messages: until then a source's mark says from which row on its rows are counted.
 */
export const reports: Migration = {
  version: 540,
  up: (database) => {
    database.exec(TABLES);
    for (const source of new Set(VIEWS.map(({ counted }) => counted))) {
      database.exec(
        `INSERT INTO report_sources SELECT '${source}', coalesce(max(id) + 1, 0), coalesce(max(id) + 1, 0) FROM ${source}`,
      );
    }
    database.exec(VIEWS_SQL);
    database.exec(TRIGGERS_SQL);
  },
};

const TABLES = `
  CREATE TABLE report_sums (
    -- Of everything, 'agent:3', 'kind:order' or 'agent:3/kind:order'.
    slice TEXT NOT NULL,
    -- 0 a day, 1 a month, 2 a year.
    level INTEGER NOT NULL,
    figure TEXT NOT NULL,
    -- Days since 1970, months since the year 0, or the year; on the pharmacy's calendar.
    period INTEGER NOT NULL,
    key TEXT NOT NULL,
    count INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (slice, level, figure, period, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE report_slices (n INTEGER PRIMARY KEY) STRICT;
  INSERT INTO report_slices VALUES (0), (1), (2), (3);

  -- Since when local clocks are how far ahead of UTC.
  CREATE TABLE report_zone (from_at INTEGER PRIMARY KEY, offset_ms INTEGER NOT NULL) STRICT;

  -- One row: by which calendar the sums are.
  CREATE TABLE report_calendar (id INTEGER PRIMARY KEY CHECK (id = 1), zone TEXT NOT NULL) STRICT;
  INSERT INTO report_calendar VALUES (1, '');

  -- Rows from this id on are counted; how many were to be counted when it began.
  CREATE TABLE report_sources (
    name TEXT PRIMARY KEY,
    counted_from INTEGER NOT NULL,
    begun_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- On which days of the calendar somebody wrote.
  CREATE TABLE contact_days (
    contact_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    PRIMARY KEY (contact_id, day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX contact_days_by_day ON contact_days (day);

  -- How long tickets took, by the opening hours that held then.
  CREATE TABLE ticket_times (
    ticket_id INTEGER PRIMARY KEY REFERENCES tickets (id),
    -- When the customer asked.
    asked_at INTEGER NOT NULL,
    answered_at INTEGER,
    answer_ms INTEGER,
    -- NULL: no time was promised.
    promise TEXT CHECK (promise IN ('kept', 'late')),
    resolved_at INTEGER,
    resolve_ms INTEGER,
    -- Its work went into another one, and it was not taken up again: it is counted there.
    is_joined INTEGER NOT NULL CHECK (is_joined IN (0, 1)),
    CHECK ((answered_at IS NULL) = (answer_ms IS NULL)),
    CHECK ((resolved_at IS NULL) = (resolve_ms IS NULL))
  ) STRICT;
  CREATE INDEX ticket_times_answered ON ticket_times (answered_at) WHERE answered_at IS NOT NULL;

  CREATE TABLE template_uses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    template_id INTEGER NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  -- What lies behind a figure.
  CREATE INDEX tickets_opened ON tickets (opened_at);
  CREATE INDEX ticket_events_reopened ON ticket_events (at) WHERE substr(change, 1, 18) = '{"what":"reopened"';
  CREATE INDEX messages_missed_calls ON messages (sent_at) WHERE wa_type IN ('missed_call', 'missed_video_call');
  CREATE INDEX ratings_answered ON ratings (answered_at) WHERE answered_at IS NOT NULL;

  -- Where a table has triggers, SQLite looks from a new row of it for what refers to that.
  CREATE INDEX ticket_transfers_of_ticket ON ticket_transfers (ticket_id);
  CREATE INDEX prescriptions_of_ticket ON prescriptions (ticket_id) WHERE ticket_id IS NOT NULL;
  CREATE INDEX known_items_of_first ON known_items (first_in);
  CREATE INDEX known_items_of_last ON known_items (last_in);

  CREATE VIEW report_add AS
    SELECT 0 AS day, '' AS slice, '' AS figure, '' AS key, 0 AS count, 0 AS amount WHERE 0;
  CREATE TRIGGER report_add_up INSTEAD OF INSERT ON report_add BEGIN
    INSERT INTO report_sums (slice, level, figure, period, key, count, amount)
      SELECT NEW.slice, levels.n, NEW.figure,
        CASE levels.n WHEN 0 THEN NEW.day
          WHEN 1 THEN strftime('%Y', NEW.day * 86400, 'unixepoch') * 12
            + strftime('%m', NEW.day * 86400, 'unixepoch') - 1
          ELSE CAST(strftime('%Y', NEW.day * 86400, 'unixepoch') AS INTEGER) END,
        coalesce(NEW.key, ''), NEW.count, NEW.amount
      FROM report_slices AS levels WHERE levels.n < 3
      ON CONFLICT (slice, level, figure, period, key)
        DO UPDATE SET count = count + excluded.count, amount = amount + excluded.amount;
  END;
`;
