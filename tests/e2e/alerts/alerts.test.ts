import { once } from 'node:events';
import { Desktop, type ShownNotification } from '../../desktop-stand-in/desktop.ts';
import type { Desk } from '../support/desk.ts';
import { expect, test } from '../support/fixtures.ts';

const MONA = { from: '201012345678@c.us', name: 'منى' } as const;
const ALI = { from: '201112345678@c.us', name: 'علي' } as const;

const isOpen = (desk: Desk): Promise<boolean> =>
  desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.webContents.getURL().startsWith('app://') && window.isVisible(),
    ),
  );

/** The cross of the window's frame; who is asked presses the button of that number. */
const closeWindow = (desk: Desk, answer: number): Promise<void> =>
  desk.app.evaluate(({ BrowserWindow, dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
    for (const window of BrowserWindow.getAllWindows())
      if (window.webContents.getURL().startsWith('app://')) window.close();
  }, answer);

test('a desk whose window is closed goes on receiving, tells who wrote, and opens the chat that is pressed', async ({
  openDesk,
  standIn,
}) => {
  const desktop = await Desktop.open();
  try {
    const desk = await openDesk({ sessionBus: desktop.address });
    await standIn.scan();
    await desk.waitForPhase('online');
    const standing = (title: string): ShownNotification | undefined =>
      desktop.standing.findLast((one) => one.title === title);
    const untilStands = async (title: string, body: string): Promise<ShownNotification> => {
      await desktop.until(`${title}: ${body}`, () => standing(title)?.body === body);
      const shown = standing(title);
      if (shown === undefined) throw new Error('it is gone again');
      return shown;
    };

    await closeWindow(desk, 0);
    await untilStands('روشتة تعمل في الخلفية', 'الرسائل ما زالت تصل. لفتح روشتة اضغط أيقونتها بجوار الساعة.');
    expect(await isOpen(desk)).toBe(false);

    standIn.customerWrites({ ...MONA, text: 'عندكم <b>بنادول</b> & أوجمنتين؟' });
    await untilStands('منى', 'عندكم &lt;b&gt;بنادول&lt;/b&gt; &amp; أوجمنتين؟');
    const line = async (): Promise<string[]> => (await desktop.cornerLines()).map(({ label }) => label);
    expect(await line()).toEqual(expect.arrayContaining(['مرتبطة بواتساب', 'غير مقروء: 1', 'فتح روشتة']));

    standIn.customerWrites({ ...ALI, text: 'فاتحين لحد إمتى؟' });
    const ali = await untilStands('علي', 'فاتحين لحد إمتى؟');
    desktop.press(ali);
    await expect(desk.bubble('فاتحين لحد إمتى؟')).toBeVisible();
    expect(await isOpen(desk)).toBe(true);
    expect(standing('منى')).toBeDefined();

    // Read on the phone: it stands no longer.
    standIn.phoneReads(MONA.from);
    await desktop.until('it is withdrawn', () => standing('منى') === undefined);
    await desk.openChat('منى');

    // What stands says nothing more once the desk is locked, and neither does what comes.
    // Asked once: another answer is not heard.
    await closeWindow(desk, 1);
    await expect.poll(() => isOpen(desk)).toBe(false);
    standIn.customerWrites({ ...ALI, text: 'سر بيني وبينكم' });
    await untilStands('علي', 'سر بيني وبينكم');
    await desktop.pressCornerLine('قفل الشاشة');
    await desktop.until('it is withdrawn', () => standing('علي') === undefined);
    standIn.customerWrites({ ...ALI, text: 'سر آخر' });
    const bare = await untilStands('روشتة', 'رسالة جديدة');
    desktop.press(bare);
    await expect(desk.page.getByTestId('sign-in')).toBeVisible();
    expect(await isOpen(desk)).toBe(true);
    await desk.signIn();
    await expect(desk.bubble('سر آخر')).toBeVisible();
    const told = desktop.shown.filter(({ title }) => title.includes('الخلفية'));
    expect(told, 'that it goes on is said once').toHaveLength(1);

    const ended = once(desk.app.process(), 'exit');
    await desktop.pressCornerLine('إغلاق روشتة تمامًا');
    expect(await ended).toEqual([0, null]);
  } finally {
    desktop.close();
  }
});

test('a pressed notification closes the settings over its chat, asks about what is not saved, and leaves a half-written dialog', async ({
  openDesk,
  standIn,
}) => {
  const desktop = await Desktop.open();
  try {
    const desk = await openDesk({ sessionBus: desktop.address });
    await standIn.scan();
    await desk.waitForPhase('online');
    const { page } = desk;
    /** What is in front of the desk's window takes its notification. */
    const pressNext = async (from: typeof MONA | typeof ALI, text: string): Promise<void> => {
      await desk.app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => false;
      });
      standIn.customerWrites({ ...from, text });
      await desktop.until(text, () => desktop.standing.some(({ body }) => body.includes(text)));
      const shown = desktop.standing.findLast(({ body }) => body.includes(text));
      if (shown !== undefined) desktop.press(shown);
    };

    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-hours').click();
    await expect(page.getByTestId('day-saturday')).toBeVisible();
    await pressNext(MONA, 'وأنتم في الإعدادات');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(desk.bubble('وأنتم في الإعدادات')).toBeVisible();
    await expect(page.getByTestId('composer-input')).toBeFocused();

    // Something in them is not saved.
    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-hours').click();
    await page.getByTestId('day-saturday').getByTestId('period-add').click();
    await pressNext(ALI, 'وفيها ما لم يُحفظ');
    await expect(page.getByTestId('confirm-yes')).toBeVisible();
    await expect(page.getByTestId('day-saturday').getByTestId('period')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('confirm-yes')).toHaveCount(0);
    await expect(page.getByTestId('day-saturday').getByTestId('period')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await page.getByTestId('confirm-yes').click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // The chat has opened below all the same.
    await expect(desk.bubble('وفيها ما لم يُحفظ')).toBeVisible();

    // A dialog in which something is being written stays, and says that the chat is open below it.
    await page.getByTestId('page-customers').click();
    await page.getByTestId('customer-new').click();
    await page.keyboard.type('عميلة جديدة');
    await pressNext(MONA, 'وأنتم تكتبون');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('المحادثة مفتوحة تحت هذه النافذة', { exact: false })).toBeVisible();
    await expect(dialog.locator('input').first()).toHaveValue('عميلة جديدة');
  } finally {
    desktop.close();
  }
});

test('a desktop that hangs holds nothing up, and shows what has come once it answers again', async ({
  openDesk,
  standIn,
}) => {
  const desktop = await Desktop.open();
  try {
    const desk = await openDesk({ sessionBus: desktop.address });
    await standIn.scan();
    await desk.waitForPhase('online');
    await closeWindow(desk, 0);
    await desktop.until('that it stays', () => desktop.standing.length === 1);
    desktop.fallsSilent();
    standIn.customerWrites({ ...MONA, text: 'سلام' });
    await desktop.until('that it is asked', () => desktop.unanswered > 0);
    const asked = performance.now();
    expect(await isOpen(desk)).toBe(false);
    // Electron itself would wait for 25 seconds.
    expect(performance.now() - asked).toBeLessThan(12_000);
    desktop.answersAgain();
    standIn.customerWrites({ ...MONA, text: 'عندكم بنادول؟' });
    await desktop.until('both of them', () =>
      desktop.standing.some(({ body }) => body === 'رسالتان جديدتان\nعندكم بنادول؟'),
    );
  } finally {
    desktop.close();
  }
});
