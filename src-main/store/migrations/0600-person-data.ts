import type { Migration } from './migration.ts';

/**
 * One person's rights: what is being erased, who was (as keyed hashes), whom a legal hold protects, and the doors through which
 * what is otherwise append-only lets go.
 */
export const personData: Migration = {
  version: 600,
  up: (database) => database.exec(TABLES + DOORS),
};

const TABLES = `
  CREATE TABLE erasures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Not a reference: the row stays when the customer is gone.
    customer_id INTEGER NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK (reason IN ('person-asked', 'guardian-asked', 'authority-asked', 'by-mistake', 'restored')),
    state TEXT NOT NULL CHECK (state IN ('rows', 'files', 'index', 'scrub', 'done')),
    asked_by INTEGER REFERENCES agents (id),
    asked_at INTEGER NOT NULL,
    -- Messages and files of it that are gone so far.
    messages INTEGER NOT NULL DEFAULT 0,
    files INTEGER NOT NULL DEFAULT 0,
    updated_at INTEGER NOT NULL,
    done_at INTEGER,
    CHECK ((state = 'done') = (done_at IS NOT NULL))
  ) STRICT;
  CREATE INDEX erasures_unfinished ON erasures (id) WHERE state <> 'done';

  -- What is to go; each row goes with what it names.
  CREATE TABLE erasure_subjects (
    kind TEXT NOT NULL CHECK (kind IN ('customer', 'contact', 'conversation')),
    subject_id INTEGER NOT NULL,
    erasure_id INTEGER NOT NULL REFERENCES erasures (id),
    PRIMARY KEY (kind, subject_id)
  ) STRICT, WITHOUT ROWID;

  -- Files that no row has any more, until they are gone from the disk. Of an erasure, or of what was kept long enough.
  CREATE TABLE doomed_files (
    file_id TEXT PRIMARY KEY,
    erasure_id INTEGER REFERENCES erasures (id)
  ) STRICT, WITHOUT ROWID;

  -- Keyed hashes of the names of who was erased, and of messages that the phone still has: what is not newer never comes back.
  CREATE TABLE erased_names (
    hash BLOB PRIMARY KEY,
    -- WhatsApp's time of the last message that was erased, epoch ms.
    until_at INTEGER NOT NULL,
    erased_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  -- More than one only after a copy from before the first of them came back.
  CREATE TABLE erasure_keys (key BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
  INSERT INTO erasure_keys VALUES (randomblob(32));

  CREATE TABLE legal_holds (
    customer_id INTEGER PRIMARY KEY REFERENCES customers (id),
    reason TEXT NOT NULL,
    set_by INTEGER REFERENCES agents (id),
    set_at INTEGER NOT NULL
  ) STRICT;

  -- How far each kind that does not stay for ever was looked through, and what went so far.
  CREATE TABLE retention_runs (
    kind TEXT PRIMARY KEY,
    before_at INTEGER NOT NULL,
    after_id INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- A row while, and only in the transaction in which, such rows may go.
  CREATE TABLE open_doors (what TEXT PRIMARY KEY CHECK (what IN ('history', 'audit'))) STRICT, WITHOUT ROWID;
`;

const DOORS = `
  DROP TRIGGER ticket_events_remain;
  CREATE TRIGGER ticket_events_remain BEFORE DELETE ON ticket_events
    WHEN NOT EXISTS (SELECT 1 FROM open_doors WHERE what = 'history')
    BEGIN SELECT RAISE(ABORT, 'the history of a ticket is append-only'); END;

  DROP TRIGGER prescription_events_last;
  CREATE TRIGGER prescription_events_last BEFORE DELETE ON prescription_events
    WHEN NOT EXISTS (SELECT 1 FROM open_doors WHERE what = 'history')
    BEGIN SELECT RAISE(ABORT, 'the history of a prescription is append-only'); END;

  DROP TRIGGER audit_is_not_deleted;
  CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    WHEN NOT EXISTS (SELECT 1 FROM open_doors WHERE what = 'audit')
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

  -- Of an entry only the person can go: what was done, when and by whom stays.
  DROP TRIGGER audit_is_not_changed;
  CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    WHEN NOT (
      NEW.id = OLD.id AND NEW.at = OLD.at AND NEW.action = OLD.action AND NEW.agent_id IS OLD.agent_id
      AND NEW.subject IS NULL AND NEW.detail = '{"erased":true}'
      AND EXISTS (SELECT 1 FROM open_doors WHERE what = 'audit')
    )
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
  CREATE INDEX audit_of_subject ON audit (subject);
`;
