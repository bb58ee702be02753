import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { openStore, placeWithDatabase } from './support/open-store.ts';
import { withDatabase } from './support/with-database.ts';

test('settings are the defaults until they are changed, and stay changed', async () => {
  const place = placeWithDatabase();
  const store = await openStore(place);
  expect(await store.getSettings()).toEqual(DEFAULT_SETTINGS);
  const changed = { ...DEFAULT_SETTINGS, language: 'en', linkTimeoutMs: 60_000 };
  expect(await store.updateSettings({ language: 'en', linkTimeoutMs: 60_000, theme: undefined })).toEqual(
    changed,
  );
  await store.close();
  expect(await (await openStore(place)).getSettings()).toEqual(changed);
});

test('a value that is not acceptable is refused, and nothing of its call is kept', async () => {
  const store = await openStore();
  await expect(store.updateSettings({ language: 'en', defaultCountry: 'Egypt' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect(await store.getSettings()).toEqual(DEFAULT_SETTINGS);
});

test('stored values that this version does not know are left where they are', async () => {
  const place = placeWithDatabase();
  await (await openStore(place)).close();
  withDatabase(place, (database) => {
    database.exec(
      `INSERT INTO settings VALUES ('theme', '"sepia"'), ('futureSetting', '1'), ('language', '"en"')`,
    );
  });
  const store = await openStore(place);
  expect(await store.getSettings()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
});
