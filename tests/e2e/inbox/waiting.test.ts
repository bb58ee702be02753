import { DEFAULT_TICKET_SETTINGS } from '#shared/domain/rules/desk-settings.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Locator } from '@playwright/test';
import type { Desk } from '../support/desk.ts';
import { ALWAYS_OPEN } from '../support/every-day.ts';
import { expect, test } from '../support/fixtures.ts';

const AHMED = { from: '201012345678@c.us', name: 'أحمد' };
const SARA = { from: '201112345678@c.us', name: 'سارة' };
const NADIA = { from: '201212345678@c.us', name: 'Nadia' };
const SAMI = { name: 'سامي', role: 'agent', kind: 'pin', secret: '1357' } as const;

/** Tickets stay nobody's until somebody takes them, and are late by day and by night. */
async function prepare(desk: Desk): Promise<void> {
  await desk.updateSettings({
    hours: ALWAYS_OPEN,
    tickets: { ...DEFAULT_TICKET_SETTINGS, isAssigned: false },
  });
  await desk.page.evaluate(
    (agent) => (window as unknown as { rosheta: Bridge }).rosheta.invoke('staff.add', agent),
    SAMI,
  );
}

const minutesAgo = (minutes: number): number => Math.floor(Date.now() / 1000) - minutes * 60;
const weightOf = (row: Locator, text: string): Promise<string> =>
  row.getByText(text, { exact: true }).evaluate((element) => getComputedStyle(element).fontWeight);

test('a row says how long its customer has been waiting, and has one mark at its end', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await prepare(desk);
  standIn.customerWrites({ ...AHMED, text: 'عندكم بنادول؟', timestampSeconds: minutesAgo(200) });
  standIn.customerWrites({ ...SARA, text: 'فيه توصيل؟', timestampSeconds: minutesAgo(12) });
  const text = 'Do you have Panadol 500mg, the blue box of twenty four tablets, and vitamin C 1000 mg?';
  standIn.customerWrites({ ...NADIA, text, timestampSeconds: minutesAgo(3) });
  await expect(page.getByTestId('chat-item')).toHaveCount(3);
  const [ahmed, sara, nadia] = [desk.chat('أحمد'), desk.chat('سارة'), desk.chat('Nadia')];

  await expect(ahmed.getByTestId('waiting')).toHaveText('ينتظر 3 س');
  await expect(ahmed.getByTestId('waiting')).toHaveAttribute('data-colour', 'late');
  await expect(ahmed.getByTestId('waiting')).toHaveAttribute(
    'title',
    /^ينتظر الرد منذ 3 ساعات .* · تأخر الرد /,
  );
  await expect(ahmed.getByTestId('assignee-mark')).toHaveCount(0);
  await expect(sara.getByTestId('waiting')).toHaveText(/^ينتظر 1[23] د$/);
  // A number of one meaning: the time that is left stands in the tooltip.
  await expect(sara.getByTestId('sla')).toHaveCount(0);
  await expect(sara.getByTestId('assignee-mark')).toHaveAttribute('data-assignee', 'nobody');
  expect(await weightOf(sara, 'سارة')).toBe('700');

  // The line of another language begins where the row begins, and ends with a whole word and its unit.
  const line = nadia.getByText('Do you have Panadol 500mg');
  const shown = (await line.innerText()).trim();
  expect(`${text} `.startsWith(`${shown} `) || text.startsWith(`${shown},`)).toBe(true);
  const [box, name] = [
    await line.boundingBox(),
    await nadia.getByText('Nadia', { exact: true }).boundingBox(),
  ];
  const rightOf = (place: typeof box): number => (place?.x ?? 0) + (place?.width ?? 0);
  expect(Math.abs(rightOf(box) - rightOf(name))).toBeLessThan(2);

  await desk.updateSettings({ language: 'en' });
  await expect(sara.getByTestId('waiting')).toHaveText(/^Waiting 1[23] min$/);
  await desk.updateSettings({ language: 'ar' });

  // One's own picture says nothing; a colleague's says who.
  await desk.openChat('سارة');
  await page.keyboard.press('Control+m');
  await expect(page.getByTestId('ticket-assignee')).toContainText('منى');
  await expect(sara.getByTestId('assignee-mark')).toHaveCount(0);
  expect(await weightOf(sara, 'سارة')).toBe('500');
  await page.getByTestId('ticket-assignee').click();
  await page.getByTestId('ticket-transfer').click();
  await page.getByTestId('transfer-submit').click();
  await expect(sara.getByTestId('assignee-mark')).toHaveAttribute('data-assignee', '2');

  await desk.reply('أيوه فيه');
  await expect(sara.getByTestId('waiting')).toHaveCount(0);
  await expect(sara.locator('time')).toBeVisible();
});

test('who needs a reply is found with one press, the longest waiting on top; what is unread is in the menu', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await prepare(desk);
  // The newest line is not of whom waits longest.
  standIn.customerWrites({ ...SARA, text: 'فيه توصيل؟', timestampSeconds: minutesAgo(50) });
  standIn.customerWrites({ ...AHMED, text: 'عندكم بنادول؟', timestampSeconds: minutesAgo(20) });
  await expect(page.getByTestId('chat-item')).toHaveCount(2);
  standIn.customerWrites({ ...SARA, text: 'يا جماعة؟', timestampSeconds: minutesAgo(1) });
  await expect(desk.chat('يا جماعة؟')).toBeVisible();
  standIn.customerWrites({ ...NADIA, text: 'Hello', timestampSeconds: minutesAgo(5) });
  await expect(page.getByTestId('chat-item')).toHaveCount(3);

  const waiting = page.getByTestId('filter-needs-reply');
  await expect(waiting).toHaveText(/^تحتاج ردًا\s*3$/);
  await expect(page.getByTestId('filter-nobody')).toHaveText(/^غير مستلمة\s*3$/);
  await waiting.click();
  const rows = page.getByTestId('chat-item');
  await expect(rows).toContainText(['سارة', 'أحمد', 'Nadia']);
  await desk.openChat('سارة');
  await desk.reply('تحت أمرك');
  await expect(rows).toContainText(['أحمد', 'Nadia']);
  await expect(waiting).toHaveText(/^تحتاج ردًا\s*2$/);

  await page.getByTestId('filter-all').click();
  await page.getByTestId('ticket-filter-open').click();
  await page.getByTestId('filter-unread').click();
  await page.keyboard.press('Escape');
  await expect(rows).toContainText(['Nadia', 'أحمد']);
  await page.getByTestId('active-filter').click();
  await expect(rows).toHaveCount(3);

  await waiting.click();
  for (const name of ['أحمد', 'Nadia']) {
    await desk.openChat(name);
    await desk.reply('تحت أمرك');
    await expect(desk.chat(name)).toHaveCount(0);
  }
  await expect(page.getByTestId('chat-list')).toContainText('لا أحد ينتظر ردًا');
  await desk.updateSettings({ language: 'en' });
  await expect(page.getByTestId('chat-list')).toContainText('Nobody is waiting');
  await expect(waiting).toHaveText('Waiting');
});

for (const [language, both, nobodys] of [
  ['ar', 'ينتظر عميلان: 1 عندك، 1 غير مستلمة', 'ينتظر عميلان: 1 غير مستلمة، 1 مع الزملاء'],
  [
    'en',
    '2 customers are waiting: 1 yours, 1 unassigned',
    '2 customers are waiting: 1 unassigned, 1 with colleagues',
  ],
] as const) {
  test(`a locked screen says how many wait and whose they are, and nothing about them: ${language}`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await prepare(desk);
    await desk.updateSettings({ language });
    standIn.customerWrites({ ...AHMED, text: 'عندكم بنادول؟' });
    standIn.customerWrites({ ...SARA, text: 'فيه توصيل؟' });
    await desk.openChat('أحمد');
    await page.keyboard.press('Control+m');
    await expect(page.getByTestId('ticket-assignee')).toContainText('منى');
    await expect(desk.chat('سارة')).toBeVisible();

    await page.keyboard.press('Control+l');
    await expect(page.getByTestId('waiting-note')).toHaveText(both);
    await page.getByTestId('sign-in-other').click();
    await expect(page.getByTestId('waiting-note')).toHaveText(nobodys);
    for (const said of ['أحمد', 'سارة', 'بنادول', 'توصيل'])
      await expect(page.locator('body')).not.toContainText(said);
    await page.getByTestId('staff-tile').filter({ hasText: 'منى' }).click();
    await desk.typePin('2468');
    await expect(page.getByRole('alert').filter({ hasText: both })).toBeVisible();
  });
}
