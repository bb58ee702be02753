import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import { AppError } from '#shared/domain/errors.ts';
import { mendSetting, type DamagedSetting } from '#shared/domain/mend-setting.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { DEFAULT_SETTINGS, settingsSchema } from '#shared/domain/settings.ts';
import { parseJson } from './json-column.ts';
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
let lastRead: { written: string; read: StoredSettings } | undefined;

export interface StoredSettings {
  settings: Settings;
  /** What could not be read, so that the default counts; the rows stay until somebody saves that setting anew. */
  damaged: readonly DamagedSetting[];
}

/** Every setting, the default for those never changed and for what of them cannot be read. Never throws. */
export const readSettings = (tx: ReadTx): Settings => readStoredSettings(tx).settings;

export function readStoredSettings(tx: ReadTx): StoredSettings {
  const rows = tx.all(selectAll, {});
  const written = JSON.stringify(rows);
  if (written === lastRead?.written) return lastRead.read;
  const damaged: DamagedSetting[] = [];
  const mended = rows.flatMap(({ key, value }) => {
    if (!isSetting(key)) return [];
    const setting = mendSetting(key, parseJson(value));
    damaged.push(...setting.damaged);
    return [[key, setting.value] as const];
  });
  const read = { settings: { ...DEFAULT_SETTINGS, ...Object.fromEntries(mended) }, damaged };
  lastRead = { written, read };
  return read;
}

const selectKey = statement((p: { key: string }) =>
  query.selectFrom('settings').select('key').where('key', '=', p.key),
);

/** Whether somebody has saved it, if only as it was. */
export const hasStoredSetting = (tx: ReadTx, key: keyof Settings): boolean =>
  tx.get(selectKey, { key }) !== undefined;

/** A newer version may have more of them. */
const isSetting = (key: string): key is keyof Settings => Object.hasOwn(DEFAULT_SETTINGS, key);

/** Keys that are undefined stay as they are. Throws AppError invalid-input, with what is wrong in which field. */
export function writeSettings(tx: Tx, patch: SettingsPatch): Settings {
  const accepted = settingsSchema.partial().strict().safeParse(patch);
  if (!accepted.success) {
    const fields = accepted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new AppError('invalid-input', { cause: accepted.error, message: 'settings', fields });
  }
  const problems = listSettingsProblems(accepted.data).map(({ field, problem }) => `${field}: ${problem}`);
  if (problems.length > 0) throw new AppError('invalid-input', { message: 'settings', fields: problems });
  for (const [key, value] of Object.entries(accepted.data)) {
    if (value !== undefined) tx.run(upsert, { key, value: JSON.stringify(value) });
  }
  return readSettings(tx);
}
