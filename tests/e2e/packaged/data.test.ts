import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fillFirstVersion, makeDatabaseAtVersion } from '../../integration/store/support/at-version.ts';
import { withDatabase } from '../../integration/store/support/with-database.ts';
import { startStandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { expect, test } from './support/fixtures.ts';

const CUSTOMER = { from: '201012345678@c.us', name: 'عميل ١' };
const FIRST_SCHEMA = 10;

/** Longer than the 260 characters that Windows programs are held to, and near the 512 bytes that SQLite takes here. */
const LONG_FOLDERS = [
  'صيدلية النور – فرع المعادي',
  'بيانات البرنامج',
  'a folder in a folder '.repeat(10).trim(),
];

test('first start in a folder with Arabic letters, spaces and a long path', async ({
  openDesk,
  standIn,
  profile: parent,
}) => {
  const profile = path.join(parent, ...LONG_FOLDERS);
  expect(profile.length).toBeGreaterThan(260);
  const first = await openDesk({ profile });
  await first.qrText();
  await standIn.scan();
  await first.waitForPhase('online');
  standIn.customerWrites({ ...CUSTOMER, text: 'أول رسالة' });
  await first.openChat(CUSTOMER.name);
  await expect(first.bubble('أول رسالة')).toBeVisible();
  await first.closeWindow();
  expect(readdirSync(profile)).toEqual(expect.arrayContaining(['rosheta.db', 'database-key.json', 'logs']));

  const second = await openDesk({ profile });
  await second.waitForPhase('online');
  await second.openChat(CUSTOMER.name);
  await expect(second.bubble('أول رسالة')).toBeVisible();
});

test('the data of the first version are upgraded beside a copy of what they were', async ({
  openDesk,
  profile,
}) => {
  const place = writeKey(profile);
  makeDatabaseAtVersion(place, FIRST_SCHEMA, fillFirstVersion);

  const desk = await openDesk();
  expect(await desk.storedTexts()).toEqual(expect.arrayContaining(['أهلاً بك في الصيدليّة', 'عايز الدواء']));
  await desk.closeWindow();
  const copy = { ...place, databasePath: `${place.databasePath}.v${FIRST_SCHEMA}.copy` };
  const isWhole = withDatabase(
    copy,
    (database) => database.pragma('integrity_check', { simple: true }),
    'read-only',
  );
  expect(isWhole).toBe('ok');
  const kept = withDatabase(
    copy,
    (database) => database.pragma('user_version', { simple: true }),
    'read-only',
  );
  expect(kept).toBe(FIRST_SCHEMA);
});

test('data of a newer version are refused and left as they are', async ({ openDesk, profile }) => {
  const place = writeKey(profile);
  makeDatabaseAtVersion(place, FIRST_SCHEMA, (database) => database.pragma('user_version = 99990'));
  const before = readFileSync(place.databasePath);

  const desk = await openDesk({ signsIn: false });
  await expect(desk.page.getByTestId('restore-screen')).toHaveAttribute('data-reason', 'newer-version');
  await desk.closeWindow();
  expect(readFileSync(place.databasePath).equals(before)).toBe(true);
});

test('two people of one PC each have a desk of their own, also at the same time', async ({
  openDesk,
  standIn,
  profile,
}) => {
  // Each account of the system has its own data folder; the program itself is shared or installed twice.
  const neighbours = await startStandIn();
  try {
    const mona = await openDesk({ profile: path.join(profile, 'منى') });
    const adel = await openDesk({
      profile: path.join(profile, 'عادل'),
      switches: neighbours.electronSwitches(),
    });
    await Promise.all([mona.qrText(), adel.qrText()]);
    await Promise.all([standIn.scan(), neighbours.scan()]);
    await Promise.all([mona.waitForPhase('online'), adel.waitForPhase('online')]);
    standIn.customerWrites({ ...CUSTOMER, text: 'لصيدلية منى' });
    await expect(mona.chat(CUSTOMER.name)).toBeVisible();
    await expect.poll(() => mona.storedTexts()).toEqual(['لصيدلية منى']);
    expect(await adel.storedTexts()).toEqual([]);
    await adel.closeWindow();
    expect(mona.isRunning).toBe(true);
  } finally {
    await neighbours.close();
  }
});

/** A key as it lies on a PC without a key store, and where its database goes. */
function writeKey(profile: string): { databasePath: string; key: Buffer } {
  const key = randomBytes(32);
  mkdirSync(profile, { recursive: true });
  const wrapped = Buffer.from(key.toString('hex')).toString('base64');
  writeFileSync(
    path.join(profile, 'database-key.json'),
    JSON.stringify({ version: 1, protection: 'file', key: wrapped }),
  );
  return { databasePath: path.join(profile, 'rosheta.db'), key };
}
