import { z } from 'zod';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from './settings.ts';

/**
 * A part of the settings that could not be read: the default counts. `path`: `hours.week.friday`, from the setting on.
 */
export const damagedSettingSchema = z.object({ key: settingsSchema.keyof(), path: z.string() });
export type DamagedSetting = z.infer<typeof damagedSettingSchema>;

type Path = readonly PropertyKey[];

/** Lists whose entries stand alone: one that cannot be read goes, and the others stay. */
const LISTS: ReadonlySet<PropertyKey> = new Set(['keywordRules', 'holidays', 'items', 'any', 'all', 'none']);

/** More than that is wrong with no setting that can be mended. */
const MOST_MENDS = 200;

/**
 * A setting as it was stored, with the default in the place of what this version does not accept: of as little as
 * possible. What is only missing, because an older version wrote it, is filled in and counts as no damage.
 */
export function mendSetting<K extends keyof Settings>(
  key: K,
  stored: unknown,
): { value: Settings[K]; damaged: DamagedSetting[] } {
  const fallback = DEFAULT_SETTINGS[key];
  const damaged: DamagedSetting[] = [];
  let value = stored;
  for (let mends = 0; mends < MOST_MENDS; mends += 1) {
    const read = settingsSchema.shape[key].safeParse(value);
    if (read.success) return { value: read.data as Settings[K], damaged };
    const path: Path = read.error.issues[0]?.path ?? [];
    const isOlder = path.length > 0 && isMissing(value, fallback, path);
    if (!isOlder) damaged.push({ key, path: [key, ...path].map(String).join('.') });
    const mended = mend(value, fallback, path, key);
    value = mended === GONE ? fallback : mended;
  }
  return { value: fallback, damaged: [{ key, path: key }] };
}

/** Nothing can stand here. */
const GONE = Symbol('gone');

/** @param under The name of the list or field that `value` is in. */
function mend(value: unknown, fallback: unknown, path: Path, under: PropertyKey): unknown {
  const [step, ...rest] = path;
  const instead = fallback === undefined ? GONE : fallback;
  if (step === undefined) return instead;
  if (Array.isArray(value) && typeof step === 'number' && LISTS.has(under)) {
    const inside = mend(value[step], undefined, rest, under);
    return inside === GONE ? value.toSpliced(step, 1) : value.with(step, inside);
  }
  if (!isRecord(value)) return instead;
  const below = isRecord(fallback) ? fallback[step] : undefined;
  const inside = mend(value[step], below, rest, step);
  return inside === GONE ? instead : { ...value, [step]: inside };
}

function isMissing(value: unknown, fallback: unknown, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined && fallback !== undefined;
  if (!isRecord(value) || !isRecord(fallback)) return false;
  return isMissing(value[step], fallback[step], rest);
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
