import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../../integration/store/support/at-version.ts';
import { expect, test } from '../support/fixtures.ts';

const KEY = Buffer.alloc(32, 3);
/** So many that the upgrade takes some seconds of any PC. */
const MESSAGES = 12_000;

function leaveOldData(profile: string): void {
  makeDatabaseAtVersion({ databasePath: path.join(profile, 'rosheta.db'), key: KEY }, 10, (database) => {
    fillFirstVersion(database);
    const add = database.prepare(
      `INSERT INTO messages (id, conversation_id, type, wa_type, content, direction, status, wa_message_id, sent_at, created_at,
         updated_at)
       VALUES (?, 1, 'text', 'chat', ?, 'incoming', 'read', ?, ?, 1, 1)`,
    );
    database.transaction(() => {
      for (let id = 10; id < MESSAGES; id += 1) add.run(id, `عندكم بنادول ${id}؟`, `OLD${id}`, id);
    })();
  });
  const key = Buffer.from(KEY.toString('hex')).toString('base64');
  writeFileSync(
    path.join(profile, 'database-key.json'),
    JSON.stringify({ version: 1, protection: 'file', key }),
  );
}

test('the window shows how far the upgrade of older data is, and then the desk with all of them', async ({
  openDesk,
  profile,
}) => {
  test.setTimeout(180_000);
  leaveOldData(profile);
  // As the version before has left it, for a pharmacy that reads English.
  writeFileSync(path.join(profile, 'start.json'), JSON.stringify({ language: 'en', theme: 'dark' }));
  const desk = await openDesk({ signsIn: false });
  const { page } = desk;
  const screen = page.getByTestId('upgrade-screen');
  await expect(screen).toBeVisible();
  await expect(page.getByTestId('upgrade-words')).toContainText(/Step \d+ of \d+|copy of the data/);
  expect(await desk.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  // The same window, with another page.
  await expect(screen).toBeHidden({ timeout: 120_000 });
  await desk.signIn();
  const found = await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const list = await invoke('messages.search', { query: 'الصيدلية' });
    return list.ok ? list.value.items.length : list.code;
  });
  expect(found).toBe(1);
});
