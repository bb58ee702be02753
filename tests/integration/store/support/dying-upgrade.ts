// Run as a process of its own: upgrades a database, and is killed inside the step that it is told.
import { prepareDatabase } from '#main/store/database/prepare-database.ts';
import { MIGRATIONS } from '#main/store/migrations/migrations.ts';

const [databasePath = '', key = '', deadly = ''] = process.argv.slice(2);

const migrations = MIGRATIONS.map((migration) =>
  migration.version === Number(deadly)
    ? {
        ...migration,
        up: (...given: Parameters<typeof migration.up>) => {
          migration.up(...given);
          process.kill(process.pid, 'SIGKILL');
          // The signal comes as soon as the process is looked at: until then nothing may be committed.
          for (;;);
        },
      }
    : migration,
);

prepareDatabase(databasePath, Buffer.from(key, 'hex'), migrations).database.close();
