import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

/** Not tests: the page of other programs, in both languages and both themes. */

test('the page of other programs', async ({ desk, standIn }) => {
  const { page } = desk;
  const port = 18_790;
  await desk.updateSettings({ localApi: { ...DEFAULT_SETTINGS.localApi, port } });
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-programs').click();
  await shoot(desk, '300-programs-off');
  await page.getByTestId('programs-switch').click();
  await page.getByTestId('key-add').click();
  await page.getByTestId('key-name').fill('الكاشير');
  await shoot(desk, '301-programs-key-form');
  await page.getByTestId('key-make').click();
  await page.getByTestId('shown-once').waitFor();
  await shoot(desk, '302-programs-key-made');
  const key = await page.getByTestId('shown-once-secret').innerText();
  const call = (
    route: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${route}`, { ...init, headers: { 'x-api-key': key, ...init.headers } });
  await call('/api/status');
  await call('/api/conversations');
  await fetch(`http://127.0.0.1:${port}/api/status`);
  await call('/api/send-message', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'order-1' },
    body: JSON.stringify({ to: '01012345678', text: 'طلبكم خرج مع المندوب' }),
  });
  await page.getByTestId('shown-once-done').click();
  await page.getByTestId('try-key').fill(key);
  await page.getByTestId('try-call').click();
  await page.getByTestId('try-answer').waitFor();
  await page.getByTestId('try-call').scrollIntoViewIfNeeded();
  await shoot(desk, '303-programs-try');
  await page.getByTestId('webhook-add').click();
  await page.getByTestId('webhook-url').fill('http://127.0.0.1:1/rosheta');
  await page.getByTestId('webhook-make').click();
  await page.getByTestId('shown-once').waitFor();
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'شكرا' });
  await page.getByTestId('webhook-row').scrollIntoViewIfNeeded();
  await page.getByTestId('program-calls').waitFor();
  await page.getByTestId('program-calls').evaluate((node) => node.scrollIntoView({ block: 'end' }));
  await shoot(desk, '304-programs-webhooks');
  await page.keyboard.press('Escape');
  await desk.openChat('منى');
  await shoot(desk, '305-from-a-program');
});
