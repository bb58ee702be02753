import { expect, test } from '../support/fixtures.ts';
import { runIn } from './support/pages.ts';

const DESK = 'app://rosheta';

test('07 the page has a strict content security policy, and it holds', async ({ openDesk }) => {
  const desk = await openDesk();
  const policy = await desk.app.evaluate(async ({ net }) => {
    const { headers } = await net.fetch('app://rosheta/index.html');
    return headers.get('content-security-policy') ?? '';
  });
  const directives = policy.split('; ');
  expect(directives).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "img-src 'self' data: blob: app://media",
      'media-src blob: app://media',
      'connect-src app://media',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]),
  );
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  // As a script of the page, because Playwright's own may do more.
  const tried = await runIn<{ calls: string[]; violated: string[] }>(
    desk,
    DESK,
    `(async () => {
      const violated = [];
      document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      // Not at once: what is run right from the debugger is let off.
      await new Promise((resolve) => setTimeout(resolve));
      const attempt = (act) => { try { act(); return 'done'; } catch (error) { return error.name; } };
      const calls = [attempt(() => (0, eval)('1')), attempt(() => new Function('return 1')())];
      const image = document.createElement('img');
      const answered = new Promise((resolve) => {
        image.addEventListener('error', () => resolve('refused'));
        image.addEventListener('load', () => resolve('loaded'));
      });
      image.src = 'https://web.whatsapp.com/favicon.ico';
      return { calls: [...calls, await answered], violated };
    })()`,
  );
  expect(tried.calls).toEqual(['EvalError', 'EvalError', 'refused']);
  expect(tried.violated).toContain('img-src');
});

test('22 text cannot become markup or code (Trusted Types)', async ({ openDesk }) => {
  const desk = await openDesk();
  // As a script of the page, because the test's own scripts are beyond its policy.
  const tried = await runIn(
    desk,
    DESK,
    `(() => {
      const attempt = (act) => { try { act(); return 'done'; } catch (error) { return error.name; } };
      const node = document.createElement('div');
      return {
        markup: attempt(() => { node.innerHTML = '<img src=x onerror=alert(1)>'; }),
        adjacent: attempt(() => node.insertAdjacentHTML('beforeend', '<b>x</b>')),
        frame: attempt(() => { document.createElement('iframe').srcdoc = '<script>1</script>'; }),
        parsed: attempt(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        script: attempt(() => { document.createElement('script').text = '1'; }),
        address: attempt(() => { document.createElement('script').src = 'assets/x.js'; }),
        bundled: attempt(() => { document.createElement('script').src = 'assets/photo-worker-x.js'; }),
        thread: attempt(() => new Worker('data:text/javascript,1')),
        page: attempt(() => new Worker(document.querySelector('script').src)),
        policy: attempt(() => trustedTypes.createPolicy('other', { createHTML: (text) => text })),
        again: attempt(() => trustedTypes.createPolicy('default', { createHTML: (text) => text })),
        styles: attempt(() => { document.createElement('style').innerHTML = 'b { color: red }'; }),
        children: node.childElementCount,
      };
    })()`,
  );
  expect(tried).toEqual({
    markup: 'TypeError',
    adjacent: 'TypeError',
    frame: 'TypeError',
    parsed: 'TypeError',
    script: 'TypeError',
    address: 'TypeError',
    bundled: 'TypeError',
    thread: 'TypeError',
    page: 'TypeError',
    policy: 'TypeError',
    again: 'TypeError',
    styles: 'done',
    children: 0,
  });
});

test('22 a day at the desk violates no policy (Trusted Types, content security policy)', async ({
  desk,
  standIn,
}) => {
  const violations: string[] = [];
  await desk.page.exposeFunction('roshetaTestViolation', (what: string) => violations.push(what));
  await desk.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (window as unknown as { roshetaTestViolation: (what: string) => void }).roshetaTestViolation(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
      );
    });
  });
  const { page } = desk;
  await page.reload();
  await desk.waitForPhase('online');
  // Names and texts that would be markup anywhere else.
  const name = '<b>عميل</b> ١';
  const text = '<img src=x onerror="document.title=1"> & <script>alert(1)</script>';
  standIn.customerWrites({ from: '201012345678@c.us', name, text });
  await desk.openChat(name);
  await expect(desk.bubble(text)).toBeVisible();
  await expect(page.getByTestId('message').locator('img, script, b')).toHaveCount(0);
  await desk.reply(text);
  await standIn.waitForSent();
  await page.getByTestId('chat-search').fill(name);
  await expect(desk.chat(name)).toBeVisible();
  await page.getByTestId('chat-search').fill('');
  await page.getByTestId('settings-open').click();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const settings of [{ theme: 'dark' }, { language: 'en' }] as const)
    await desk.updateSettings(settings);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(violations).toEqual([]);

  // The ear works.
  await runIn(desk, DESK, `try { document.createElement('div').innerHTML = '<b>'; } catch {}`);
  await expect.poll(() => violations.length).toBe(1);
});
