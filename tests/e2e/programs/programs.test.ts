import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { expect, test } from '../support/fixtures.ts';

/** One that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

test('another program is let in, sends by HTTP, and its message goes out marked with its name', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  const port = await freePort();
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(port, '127.0.0.1', done));
  await desk.updateSettings({ localApi: { ...DEFAULT_SETTINGS.localApi, port } });
  standIn.customerWrites({ from: '201012345678@c.us', name: 'منى', text: 'فين طلبي؟' });
  await expect(desk.chat('منى')).toBeVisible();

  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-programs').click();
  const state = page.getByTestId('programs-state');
  await page.getByTestId('programs-switch').click();
  await expect(state).toHaveAttribute('data-phase', 'failed');
  await expect(state).toContainText(String(port));
  await new Promise((done) => taken.close(done));
  // Off and on is what people do, and it needs no restart.
  await page.getByTestId('programs-switch').click();
  await expect(state).toHaveCount(0);
  await page.getByTestId('programs-switch').click();
  await expect(state).toHaveAttribute('data-phase', 'on');

  await page.getByTestId('key-add').click();
  await page.getByTestId('key-name').fill('الكاشير');
  await page.getByTestId('key-make').click();
  const key = await page.getByTestId('shown-once-secret').innerText();
  // The keyboard goes where one goes on, and not onto the switch that shuts the door.
  await expect(page.getByTestId('shown-once').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('key-add')).toBeFocused();
  await expect(page.getByTestId('key-row')).toContainText('الكاشير');
  await expect(page.getByTestId('settings')).not.toContainText(key);

  const ask = (
    route: string,
    init: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${route}`, { ...init, headers: { 'x-api-key': key, ...init.headers } });
  const status = await (await ask('/api/status')).json();
  expect(status).toMatchObject({ connected: true, session: 'online' });
  const send = (): Promise<Response> =>
    ask('/api/send-message', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'order-1' },
      body: JSON.stringify({ to: '01012345678', text: 'طلبكم خرج مع المندوب' }),
    });
  const [first, again] = [await send(), await send()];
  expect(first.status).toBe(202);
  expect(await again.text()).toBe(await first.text());
  const photo = await ask('/api/send-media', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'order-1-bill' },
    body: JSON.stringify({ to: '01012345678', file: { name: 'فاتورة.txt', base64: btoa('total 120') } }),
  });
  expect(photo.status, await photo.clone().text()).toBe(202);
  await standIn.waitUntil('both are sent', () => standIn.sent.length === 2);
  expect(standIn.sent.filter(({ body }) => body === 'طلبكم خرج مع المندوب')).toHaveLength(1);

  await expect(page.getByTestId('program-calls')).toContainText('/api/send-message');
  await page.getByTestId('try-key').fill(key);
  await page.getByTestId('try-call').click();
  await expect(page.getByTestId('try-answer')).toContainText('"session":"online"');
  await page.getByTestId('key-revoke').click();
  await page.getByTestId('confirm-yes').click();
  await expect(page.getByTestId('key-row')).toHaveAttribute('data-revoked', 'true');
  expect((await ask('/api/status')).status).toBe(401);
  await expect(page.getByTestId('confirm-yes')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('settings-programs')).toHaveCount(0);

  await desk.openChat('منى');
  const bubble = desk.bubble('طلبكم خرج مع المندوب');
  await expect(bubble.getByTestId('automatic')).toContainText('الكاشير');
  // A machine's word answers nobody: the customer still waits.
  await expect(desk.chat('منى')).toContainText('فين طلبي؟');
});
