import { expect, test } from '../support/fixtures.ts';
import { watchStoreThread } from '../support/stop-parts.ts';

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
const ALI = { from: '201112345678@c.us', name: 'علي' } as const;

/** As it is heard: without the marks that keep pieces whole, and the blank that tells two equal texts apart. */
const heard = (text: string): string => text.replace(/[\u2066-\u2069\u00A0]/g, '');

test('a screen reader hears politely and once what comes in, and nothing of it once the desk is locked', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  standIn.customerWrites({ ...MONA, text: 'سلام' });
  await desk.openChat('منى');
  const log = page.getByTestId('said-messages');
  const heardLast = async (): Promise<string> => heard((await log.textContent()) ?? '');
  await expect(log).toHaveAttribute('aria-live', 'polite');
  const said: string[] = [];
  await page.exposeFunction('roshetaTestSaid', (text: string) => said.push(heard(text)));
  await log.evaluate((place) => {
    const { roshetaTestSaid } = window as unknown as { roshetaTestSaid: (text: string) => void };
    new MutationObserver(() => roshetaTestSaid(place.textContent)).observe(place, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });

  // It may have been said before anybody followed it.
  await expect.poll(heardLast).toBe('من منى: سلام');
  standIn.customerWrites({ ...MONA, text: 'عندكم *بنادول*؟' });
  await expect.poll(() => said.at(-1)).toBe('من منى: عندكم بنادول؟');
  standIn.customerWrites({ ...ALI, text: 'سر بيني وبينكم' });
  await expect.poll(() => said.at(-1)).toBe('رسالة جديدة من علي');
  // The same words again are heard again.
  const before = said.length;
  standIn.customerWrites({ ...ALI, text: 'سر آخر' });
  await expect.poll(() => said.length).toBe(before + 1);
  for (const text of ['١', '٢', '٣']) standIn.customerWrites({ ...ALI, text });
  await expect.poll(() => said.at(-1)).toBe('3 رسائل جديدة');
  // What we write ourselves is not said.
  const all = said.length;
  await desk.reply('حاضر');
  await standIn.waitForSent();

  // It comes, and the desk is locked before it is said.
  standIn.customerWrites({ ...MONA, text: 'سر بعد القفل' });
  await expect(desk.bubble('سر بعد القفل')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await expect(log).toHaveCount(0);
  const isRecorded = await watchStoreThread(desk, 'recordMessage');
  standIn.customerWrites({ ...MONA, text: 'وآخر' });
  await isRecorded();
  await desk.signIn();
  await expect(desk.bubble('وآخر')).toBeVisible();
  // What came meanwhile is there to be read, and is not said to whoever comes.
  standIn.customerWrites({ ...MONA, text: 'أخيرًا' });
  await expect.poll(heardLast).toBe('من منى: أخيرًا');
  expect(said.slice(all).filter((one) => one.includes('القفل'))).toEqual([]);
});
