import type { Settings } from '#shared/domain/settings.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from '../support/desk.ts';
import { fillTime, timesWithin } from '../support/fill-dates.ts';
import { expect, test } from '../support/fixtures.ts';

const PAGES = ['hours', 'automation', 'menu', 'rules', 'tickets'];

async function openPage(desk: Desk, page: string): Promise<void> {
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId(`settings-${page}`).click();
}

async function save(desk: Desk): Promise<void> {
  await desk.page.getByTestId('settings-save').click();
  await expect(desk.page.getByTestId('save-bar')).toHaveAttribute('data-changed', 'false');
}

async function readSettings(desk: Desk): Promise<Settings> {
  const result = await desk.page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('settings.get', undefined),
  );
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

test('a split shift over midnight is written, checked, saved at once, and holds after a restart', async ({
  openDesk,
}) => {
  const desk = await openDesk({ flags: ['--training'] });
  const { page } = desk;
  await openPage(desk, 'hours');
  const saturday = page.getByTestId('day-saturday');
  await fillTime(saturday, '14:00', 1);
  await saturday.getByTestId('period-add').click();
  await fillTime(saturday, '13:00', 2);
  await fillTime(saturday, '02:00', 3);
  await expect(saturday.getByTestId('hours-problem')).toHaveAttribute('data-code', 'periods-overlap');
  await expect(page.getByTestId('settings-save')).toBeDisabled();
  await fillTime(saturday, '18:00', 2);
  await expect(saturday.getByTestId('hours-problem')).toHaveCount(0);
  await expect(saturday.getByTestId('day-meaning')).toContainText('بعد منتصف الليل');
  // Nothing holds yet.
  expect((await readSettings(desk)).hours.week.saturday).toEqual([{ from: '09:00', to: '01:00' }]);
  await saturday.getByTestId('day-copy').click();
  await page.getByRole('checkbox', { name: 'الجمعة' }).check();
  await page.getByTestId('day-copy-do').click();
  await page.getByTestId('ramadan-switch').click();
  await save(desk);
  await desk.quit();

  const again = await openDesk({ flags: ['--training'] });
  const { hours } = await readSettings(again);
  const split = [
    { from: '09:00', to: '14:00' },
    { from: '18:00', to: '02:00' },
  ];
  expect(hours.week.saturday).toEqual(split);
  expect(hours.week.friday).toEqual(split);
  expect(hours.ramadan?.week.monday).toEqual(split);
  await openPage(again, 'hours');
  await expect(
    timesWithin(again.page.getByTestId('hours-week').getByTestId('day-friday')).nth(3),
  ).toHaveAttribute('data-time', '02:00');
});

test('the menu is edited and tried on the phone; leaving it unsaved asks first', async ({ desk }) => {
  const { page } = desk;
  await openPage(desk, 'menu');
  const items = page.getByTestId('menu-item');
  await items.nth(1).getByTestId('move-up').click();
  await expect(items.first()).toContainText('سؤال عن سعر');
  await items.first().getByTestId('menu-item-open').press('Alt+ArrowDown');
  await expect(items.first()).toContainText('إرسال روشتة');

  await page.getByTestId('menu-add').click();
  const added = items.last();
  await expect(page.getByTestId('settings-save')).toBeDisabled();
  await added.getByTestId('item-label-ar').fill('قياس الضغط');
  await added.getByTestId('item-label-en').fill('Blood pressure');
  const phone = page.getByTestId('simulator');
  await expect(phone).toContainText('6. قياس الضغط');
  const say = async (text: string): Promise<void> => {
    await page.getByTestId('simulator-reply').fill(text);
    await page.getByTestId('simulator-send').click();
  };
  await say('٤');
  await expect(phone).toContainText('أين طلبي؟');
  await say('الأول');
  await expect(phone.getByTestId('simulator-note')).toContainText('توصيل');
  await page.getByTestId('simulator-again').click();
  await say('عندكم جهاز قياس ضغط وبكام لو سمحت؟');
  await expect(phone.getByTestId('simulator-note')).toContainText('أحد الزملاء');

  await page.getByTestId('settings-rules').click();
  await page.getByTestId('confirm-no').click();
  await expect(added.getByTestId('item-label-ar')).toHaveValue('قياس الضغط');
  // A question on its way out still takes the Escape.
  await expect(page.getByTestId('confirm-no')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('confirm-no').click();
  await save(desk);
  const { serviceMenu } = await readSettings(desk);
  expect(serviceMenu.items.map(({ label }) => label.ar)).toContain('قياس الضغط');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a message tried on the rules says which decides; a new rule goes before it', async ({ desk }) => {
  const { page } = desk;
  await openPage(desk, 'rules');
  await page.getByTestId('rule-sample').fill('فين طلبي؟');
  const verdict = page.getByTestId('rule-verdict');
  await expect(verdict).toHaveAttribute('data-rule', 'order-status');
  await expect(verdict).toContainText('فين');
  await page.getByTestId('rule-add').click();
  await expect(page.getByTestId('settings-save')).toBeDisabled();
  await page.getByTestId('rule-any').fill('طلبي');
  await page.getByTestId('rule-any').press('Enter');
  await expect(verdict).toHaveAttribute('data-kind', 'order');
  await save(desk);
  expect((await readSettings(desk)).keywordRules[0]).toMatchObject({ kind: 'order', any: ['طلبي'] });
  await page.getByTestId('rules-reset').click();
  await page.getByTestId('confirm-yes').click();
  await expect(verdict).toHaveAttribute('data-rule', 'order-status');
  await page.getByTestId('settings-discard').click();
  await expect(verdict).toHaveAttribute('data-kind', 'order');
});

test('a new pharmacy is led to the automatic replies; a text that cannot go out is not saved', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByTestId('automation-hint-open').click();
  await page.getByTestId('welcome-text-ar').fill('أهلا {{العميل}} {{');
  await expect(page.getByTestId('settings-save')).toBeDisabled();
  await page.getByTestId('welcome-text-ar').fill('أهلا بك في {{الصيدلية}}');
  await expect(page.getByTestId('welcome-text-preview-ar')).toContainText('أهلا بك في صيدلية النور');
  await page.getByTestId('automation-on').click();
  await save(desk);
  expect((await readSettings(desk)).automation).toMatchObject({
    isOn: true,
    welcome: { text: { ar: 'أهلا بك في {{الصيدلية}}' } },
  });
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('automation-hint')).toHaveCount(0);
});

test('a manager finds the desk’s rules, an agent none of them', async ({ desk }) => {
  const { page } = desk;
  await page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    await invoke('staff.add', { name: 'سامي', role: 'manager', kind: 'pin', secret: '1357' });
    await invoke('staff.add', { name: 'هدى', role: 'agent', kind: 'pin', secret: '1357' });
  });
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await desk.signIn(2, '1357');
  await page.getByTestId('settings-open').click();
  for (const value of PAGES) await expect(page.getByTestId(`settings-${value}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('sign-in')).toBeVisible();
  await desk.signIn(3, '1357');
  await expect(page.getByTestId('automation-hint')).toHaveCount(0);
  await page.getByTestId('settings-open').click();
  await expect(page.getByTestId('settings-general')).toBeVisible();
  for (const value of PAGES) await expect(page.getByTestId(`settings-${value}`)).toHaveCount(0);
});

test('a first day that is no date keeps the hours from being saved until it is mended', async ({
  openDesk,
}) => {
  const desk = await openDesk({ flags: ['--training'] });
  const { page } = desk;
  await openPage(desk, 'hours');
  await page.getByTestId('ramadan-switch').click();
  const first = page.getByTestId('range-from').first();
  await first.fill('31/2/2027');
  await first.blur();
  await expect(page.getByTestId('settings-save')).toBeDisabled();
  await expect(page.getByTestId('save-bar')).toHaveAttribute('data-changed', 'true');
  await first.fill('8/2/2027');
  await first.blur();
  await save(desk);
  expect((await readSettings(desk)).hours.ramadan?.from).toBe('2027-02-08');

  await first.fill('no day');
  await first.blur();
  await expect(page.getByTestId('settings-save')).toBeDisabled();
  await page.getByTestId('settings-discard').click();
  await expect(page.getByTestId('save-bar')).toHaveAttribute('data-changed', 'false');
  await expect(page.getByTestId('range-from').first()).toHaveValue('08/02/2027');
});
