import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import { withDatabase } from '../../integration/store/support/with-database.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const { hours } = DEFAULT_SETTINGS;

const update = (desk: Desk, patch: Partial<Settings>) =>
  desk.page.evaluate(
    (input) => (window as unknown as { rosheta: Bridge }).rosheta.invoke('settings.update', input),
    patch,
  );

/** The database behind the desk's back, while it is closed. */
function inDatabase(profile: string, sql: string, ...values: string[]): void {
  const file = path.join(profile, 'database-key.json');
  const keyFile = JSON.parse(readFileSync(file, 'utf8')) as { protection: string; key: string };
  test.skip(keyFile.protection !== 'file', 'the key can only be read where the system has no key store');
  const key = Buffer.from(Buffer.from(keyFile.key, 'base64').toString(), 'hex');
  const place = { databasePath: path.join(profile, 'rosheta.db'), key };
  withDatabase(place, (database) => {
    database.pragma('ignore_check_constraints = ON');
    if (values.length === 0) database.exec(sql);
    else database.prepare(sql).run(values);
  });
}

test('a time zone that nobody knows is refused by field, whoever calls, and messages go on', async ({
  desk,
  standIn,
}) => {
  expect(await update(desk, { hours: { ...hours, timeZone: 'Nowhere/Nope' } })).toEqual({
    ok: false,
    code: 'invalid-input',
    fields: ['hours.timeZone: time-zone-unknown'],
  });
  const holiday = { name: { ar: 'عيد', en: '' }, from: '2027-01-08', to: '2027-01-07', periods: [] };
  expect(await update(desk, { hours: { ...hours, holidays: [holiday] } })).toEqual({
    ok: false,
    code: 'invalid-input',
    fields: ['hours.holidays.0: range-backwards'],
  });
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
  await desk.openChat('منى');
  await expect(desk.bubble('عندكم بنادول؟')).toBeVisible();
});

test('a damaged settings row stops nothing, is named, and is mended by a person’s word', async ({
  desk: first,
  openDesk,
  standIn,
  profile,
}) => {
  await first.quit();
  inDatabase(
    profile,
    'INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)',
    'hours',
    JSON.stringify({ ...hours, timeZone: 'Nowhere/Nope' }),
  );

  const desk = await openDesk();
  await desk.waitForPhase('online');
  const notice = desk.page.getByTestId('damaged-settings');
  await expect(notice).toHaveAttribute('data-paths', 'hours.timeZone');
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
  await desk.openChat('منى');
  await expect(desk.bubble('عندكم بنادول؟')).toBeVisible();
  await notice.getByTestId('damaged-settings-open').click();
  await expect(desk.page.getByTestId('time-zone')).toHaveValue('Africa/Cairo');
  await desk.page.keyboard.press('Escape');
  await notice.getByTestId('damaged-settings-keep').click();
  await expect(notice).toHaveCount(0);
});

test('a message whose ticket cannot be opened is there, and a to-do that leads to its chat', async ({
  desk: first,
  openDesk,
  standIn,
  profile,
}) => {
  await first.quit();
  inDatabase(
    profile,
    `CREATE TRIGGER refused BEFORE INSERT ON tickets BEGIN SELECT RAISE(ABORT, 'refused'); END`,
  );

  const desk = await openDesk();
  await desk.waitForPhase('online');
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'عندكم بنادول؟' });
  await expect(desk.chat('منى')).toHaveAttribute('data-unread', '1');
  const banner = desk.page.getByTestId('unfinished-banner');
  await expect(banner).toHaveAttribute('data-count', '1');
  await banner.getByTestId('unfinished-open').click();
  await desk.page.getByTestId('unfinished-retry').click();
  await expect(desk.page.getByTestId('unfinished-row')).toContainText('عندكم بنادول؟');
  await desk.page.getByTestId('unfinished-chat').click();
  await expect(desk.bubble('عندكم بنادول؟')).toBeVisible();
  const note = desk.page.getByTestId('unfinished-note');
  await expect(note).toBeVisible();
  await banner.getByTestId('unfinished-open').click();
  await desk.page.getByTestId('unfinished-settle-all').click();
  await expect(banner).toHaveCount(0);
  await expect(note).toHaveCount(0);
});
