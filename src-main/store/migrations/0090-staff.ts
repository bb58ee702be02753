import type { Migration } from './migration.ts';

/** Who works at the counter, and a book of what they did that nobody can correct. */
export const staff: Migration = {
  version: 90,
  up: (database) => {
    database.exec(`
      CREATE TABLE agents (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL CHECK (role IN ('admin', 'manager', 'agent')),
        -- argon2id, encoded with its salt and costs.
        secret_hash TEXT,
        secret_kind TEXT CHECK (secret_kind IN ('pin', 'password')),
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
        is_on_shift INTEGER NOT NULL DEFAULT 1 CHECK (is_on_shift IN (0, 1)),
        signature TEXT,
        failed_attempts INTEGER NOT NULL DEFAULT 0,
        locked_until INTEGER,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        CHECK ((secret_hash IS NULL) = (secret_kind IS NULL)),
        CHECK (is_active = 1 OR is_on_shift = 0)
      ) STRICT;

      CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        agent_id INTEGER REFERENCES agents (id),
        action TEXT NOT NULL,
        subject TEXT,
        detail TEXT NOT NULL CHECK (json_valid(detail))
      ) STRICT;
      CREATE INDEX audit_newest ON audit (at DESC, id DESC);
      CREATE INDEX audit_of_agent ON audit (agent_id, at DESC, id DESC);
      CREATE INDEX audit_of_action ON audit (action, at DESC, id DESC);
      CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
      CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
    `);
  },
};
