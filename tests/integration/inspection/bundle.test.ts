import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { gatherBundle } from '#main/inspection/bundle/gather-bundle.ts';
import { SupportBundles } from '#main/inspection/bundle/support-bundles.ts';
import { describeError, redact } from '#main/log/redact.ts';
import { SAMPLE_DESK_STATE } from '../../unit/renderer/support/fake-bridge/inspection-handlers.ts';

/** What must be nowhere in a bundle. */
const SECRETS = [
  '01012345678',
  '201012345678',
  '+20 101 234 5678',
  '٠١٠١٢٣٤٥٦٧٨',
  '201012345678@c.us',
  'منى عبد الله',
  'Mona Abdallah',
  'mona_abdallah',
  'عندكم بنادول',
  'panadol extra for my mother',
  'EAAGm0PX4ZCpsBAKsecretToken',
  'sk_live_4eC39HqLyjW',
  'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  'C:\\Users\\Mona Abdallah\\AppData',
  '/home/mona/.config',
  '4821',
  '٤٨٢١',
  '010_123_456_78',
  '010,123,456,78',
  '010: 123: 456: 78',
  '010 * 123 * 456 * 78',
  '٠١٠،١٢٣،٤٥٦،٧٨',
  '90210077',
  'Nile Road 17',
  'mona@example.com',
];

/** As the program's own logger writes them, and as foreign code might have got past it. */
function seedLog(folder: string): void {
  const lines = SECRETS.flatMap((secret, index) => {
    const head = `[2026-03-01 10:00:${String(index).padStart(2, '0')}.000]`;
    return [
      `${head} [info]  (outbox) ${redact(`message 17: ${secret}`)}`,
      `${head} [error] (ipc) messages.sendText failed ${describeError(new Error(`SQLITE_ERROR: near "${secret}"`))}`,
      `${head} [warn]  (window) ${secret}`,
      `${head} [error] (${secret.slice(0, 30)}) raw: ${secret} at node:${secret} app://rosheta/${secret}`,
      `  continued ${secret}`,
    ];
  });
  writeFileSync(path.join(folder, 'main.log'), `${lines.join('\n')}\n`);
  writeFileSync(path.join(folder, 'main.old.log'), `${lines.join('\n')}\n`);
}

function logFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const settings = {
  ...DEFAULT_SETTINGS,
  pharmacyName: 'صيدلية منى عبد الله',
  pharmacyPlace: {
    kind: 'location' as const,
    latitude: 30.0444,
    longitude: 31.2357,
    name: 'Mona Abdallah',
    address: 'Nile Road 17',
  },
};

describe('a support bundle', () => {
  test('has none of what was seeded in every place that can reach the log or the settings', async () => {
    const logs = logFolder();
    seedLog(logs);
    const files = await gatherBundle({ logs, state: SAMPLE_DESK_STATE, settings });
    const all = files.map(({ text }) => text).join('\n');
    for (const secret of SECRETS)
      expect({ secret, isIn: all.includes(secret) }).toEqual({ secret, isIn: false });
    // Nor their parts, which say as much.
    for (const part of [
      'Mona',
      'mona',
      'Abdallah',
      'منى',
      'panadol',
      'بنادول',
      'EAAG',
      'whsec_M',
      'sk_live',
      'Nile',
      '30.0444',
      '456',
      '٤٥٦',
    ])
      expect({ part, isIn: all.includes(part) }).toEqual({ part, isIn: false });
    expect(all).not.toMatch(/\p{Script=Arabic}/u);
    expect(all.replace(/^\d{4}-\d\d-\d\d .{12}/gm, '')).not.toMatch(/\d{9,}(?!\d*[,.\n}])/);
  });

  test('still says what went wrong, when and where', async () => {
    const logs = logFolder();
    writeFileSync(
      path.join(logs, 'main.log'),
      [
        '[2026-03-01 10:00:00.000] [info]  (app) database: existing, upgraded from version none',
        '[2026-03-01 10:00:01.000] [error] (ipc) messages.sendText failed Error (SQLITE_BUSY): database is locked',
        '[2026-03-01 10:00:02.000] [warn]  (outbox) message 48213 waits',
        '[2026-03-01 10:00:03.000] [warn]  (outbox) message 48213 was sent',
        '',
      ].join('\n'),
    );
    const files = await gatherBundle({ logs, state: SAMPLE_DESK_STATE, settings });
    const log = files.find(({ name }) => name === 'log.txt')?.text ?? '';
    expect(log.split('\n')).toEqual([
      '2026-03-01 10:00:00.000 info app database: existing, upgraded from version none',
      '2026-03-01 10:00:01.000 error ipc messages.sendText failed Error (SQLITE_BUSY): database is locked',
      '2026-03-01 10:00:02.000 warn outbox message [n1] waits',
      '2026-03-01 10:00:03.000 warn outbox message [n1] was sent',
    ]);
    expect(files.find(({ name }) => name === 'errors.txt')?.text).toContain('SQLITE_BUSY');
  });

  test('is saved as it was read, without what was left out', async () => {
    const folder = logFolder();
    const target = path.join(folder, 'تقرير.zip');
    const bundles = new SupportBundles({
      gather: () =>
        Promise.resolve([
          { name: 'desk.json', text: '{"a":1}' },
          { name: 'log.txt', text: 'words' },
        ]),
      chooseTarget: () => Promise.resolve(target),
    });
    const { id } = await bundles.preview();
    expect(await bundles.save(id, ['log.txt'])).toEqual({ file: target, files: 1 });
    const zip = readFileSync(target);
    expect(zip.includes('log.txt')).toBe(false);
    expect(firstEntry(zip)).toEqual({ name: 'desk.json', text: '{"a":1}' });
    await expect(bundles.save('another', [])).rejects.toMatchObject({ code: 'not-found' });
    await expect(bundles.save(id, ['desk.json', 'log.txt'])).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

/** Of a zip with small entries. */
function firstEntry(zip: Buffer): { name: string; text: string } {
  const nameLength = zip.readUInt16LE(26);
  const start = 30 + nameLength + zip.readUInt16LE(28);
  const directory = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  const size = zip.readUInt32LE(directory + 20);
  const isDeflated = zip.readUInt16LE(directory + 10) === 8;
  const bytes = zip.subarray(start, start + size);
  return {
    name: zip.toString('utf8', 30, 30 + nameLength),
    text: (isDeflated ? inflateRawSync(bytes) : bytes).toString('utf8'),
  };
}
