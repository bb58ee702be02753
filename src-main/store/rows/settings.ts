import { AppError } from '#shared/domain/errors.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/domain/settings.ts';
import { query, statement } from '../schema/query.ts';
import type { ReadTx, Tx } from '../schema/tx.ts';
import type { SettingsPatch } from '../contract/store.ts';

const selectAll = statement(() => query.selectFrom('settings').select(['key', 'value']));

const upsert = statement((p: { key: string; value: string }) =>
  query
    .insertInto('settings')
    .values({ key: p.key, value: p.value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: p.value })),
);

/** Each message that comes in asks for them, and checking all of them takes longer than recording it. */
let lastRead: { written: string; settings: Settings } | undefined;

/** Every setting, the default for those never changed and for stored values this version no longer accepts. */
export function readSettings(tx: ReadTx): Settings {
  const rows = tx.all(selectAll, {});
  const written = JSON.stringify(rows);
  if (written === lastRead?.written) return lastRead.settings;
  let settings = DEFAULT_SETTINGS;
  for (const { key, value } of rows) {
    const changed = settingsSchema.safeParse({ ...settings, [key]: JSON.parse(value) });
    if (changed.success) settings = changed.data;
  }
  lastRead = { written, settings };
  return settings;
}

/** Keys that are undefined stay as they are. Throws AppError invalid-input. */
export function writeSettings(tx: Tx, patch: SettingsPatch): Settings {
  const accepted = settingsSchema.partial().strict().safeParse(patch);
  if (!accepted.success) throw new AppError('invalid-input', { cause: accepted.error, message: 'settings' });
  for (const [key, value] of Object.entries(accepted.data)) {
    if (value !== undefined) tx.run(upsert, { key, value: JSON.stringify(value) });
  }
  return readSettings(tx);
}
