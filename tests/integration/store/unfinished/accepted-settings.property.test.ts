import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import { AutomatedDesk, HOUR, MINUTE, NIGHT, ON } from '../automation/automated-desk.ts';

type Path = readonly (string | number)[];

/** Every place in a value at which something else could stand. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => pathsOf(inside, [...path, key]))];
}

function replaced(value: unknown, [step, ...rest]: Path, instead: unknown): unknown {
  if (step === undefined) return instead;
  if (typeof value !== 'object' || value === null) return value;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[step] = replaced(copy[step], rest, instead);
  return copy;
}

/** What somebody could write, on purpose or not; much of it is accepted somewhere. */
const written = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      true,
      false,
      0,
      1,
      -1,
      6,
      2.5,
      1e9,
      8.64e15,
      8.64e15 + 1,
      Number.MAX_SAFE_INTEGER,
      '',
      ' ',
      [],
      {},
    ],
    ...['Nowhere/Nope', 'Asia/Kathmandu', 'UTC', '+03:00', 'Africa/Cairo ', '2027-01-01T00:00[Africa/Cairo]'],
    ...['00:00', '24:00', '23:59', '9:00', '99:99', '2027-02-30', '2027-02-28', '0000-01-01', '9999-12-31'],
    ...[
      '{{العميل}}',
      '{{customer|}}',
      '{{',
      '}}',
      '{{opening}}',
      '{{x:1}}',
      'a'.repeat(4096),
      'a'.repeat(5000),
    ],
    ...[
      '*',
      '!!',
      '(',
      '[',
      '\\',
      'روشت*',
      '\u202e',
      '\ud800',
      'order',
      'prescription',
      'ZZ',
      'EG',
      'en',
      'latin',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer(),
  fc.constantFrom<unknown>(
    { ar: 'نص', en: 'text' },
    [{ from: '09:00', to: '09:00' }],
    [{ from: '22:00', to: '06:00' }],
    { from: '2027-02-08', to: '2027-03-09', week: DEFAULT_SETTINGS.hours.week },
    [{ name: { ar: 'عيد', en: '' }, from: '2026-11-29', to: '2026-12-09', periods: [] }],
  ),
);

/** Of the kind that stands there: most of it is accepted, and strange all the same. */
function alike(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'boolean') return fc.boolean();
  if (typeof value === 'number')
    return fc.oneof(fc.constantFrom(0, 1, 2, 24), fc.integer({ min: 1, max: 10_080 }));
  if (typeof value === 'string' && /^\d\d:\d\d$/.test(value)) {
    return fc.constantFrom('00:00', '00:01', '01:00', '03:00', '12:00', '23:59', '24:00');
  }
  if (typeof value === 'string') {
    return fc.constantFrom(
      ...[
        'UTC',
        'Asia/Kathmandu',
        'Pacific/Apia',
        'America/Sao_Paulo',
        '+03:00',
        'africa/cairo',
        'GB',
        'en',
        'arabic',
      ],
      ...[
        '{{العميل}}',
        'أهلاً {{customer|friend}}',
        '{{الصنف}}',
        '1',
        '*',
        'روشت*',
        '(.*)+$',
        'a'.repeat(120),
        '🌿'.repeat(60),
      ],
    );
  }
  return fc.constantFrom(null, 1, []);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown>)[step], value);

const keys = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
const patches = fc
  .array(
    fc.constantFrom(...keys).chain((key) =>
      fc.constantFrom(...pathsOf(DEFAULT_SETTINGS[key])).chain((path) =>
        fc.record({
          key: fc.constant(key),
          path: fc.constant(path),
          instead: fc.oneof(
            { weight: 3, arbitrary: alike(at(DEFAULT_SETTINGS[key], path)) },
            { weight: 1, arbitrary: written },
          ),
        }),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) => {
    const patch: Record<string, unknown> = {};
    for (const { key, path, instead } of changes) {
      patch[key] = replaced(patch[key] ?? { ...DEFAULT_SETTINGS, ...ON }[key], path, instead);
    }
    return patch as Partial<Settings>;
  });

const PHOTO = { type: 'image', waType: 'image' } as const;
const PLACE = { kind: 'location', latitude: 30, longitude: 31, name: 'بيت', address: null } as const;

test('whatever settings are accepted, every step runs on every message', { timeout: 240_000 }, () => {
  const desk = new AutomatedDesk({ at: NIGHT });
  let customers = 0;
  let accepted = 0;
  fc.assert(
    fc.property(patches, fc.integer({ min: 0, max: 23 }), (patch, hour) => {
      desk.set({ ...DEFAULT_SETTINGS, ...ON });
      try {
        desk.set(patch);
        accepted += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect(error).toMatchObject({ code: 'invalid-input' });
        expect((error as AppError).fields.length).toBeGreaterThan(0);
        return;
      }
      desk.pass(hour * HOUR);
      customers += 1;
      const phone = `2010${String(10_000_000 + customers)}`;
      for (const text of ['عندكم بنادول؟', '1', '0', '9', 'عنواني 5 شارع النيل', 'I want Panadol']) {
        desk.write(text, {}, phone);
        desk.pass(MINUTE);
      }
      desk.write('روشتة', PHOTO, phone);
      desk.write('', { details: PLACE, type: 'other', waType: 'location' }, phone);
      desk.write('من أمس', { sentAt: Date.now() - 26 * HOUR }, phone);
      const conversationId = desk.conversationId(phone);
      desk.answer('حاضر', conversationId);
      desk.resolve({ asksRating: true }, conversationId);
      desk.write('5', {}, phone);
      desk.write('STOP', {}, phone);
      desk.run((tx) =>
        desk.operations.sweepTickets(tx, { since: 0, now: Date.now(), provenNow: Date.now() }),
      );
      const { items } = desk.run((tx) => desk.operations.listUnfinished(tx, { limit: 5 }));
      expect(items).toEqual([]);
      expect(desk.run((tx) => desk.operations.listDamagedSettings(tx, undefined))).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // Else it has shown nothing.
  expect(accepted).toBeGreaterThan(40);
});
