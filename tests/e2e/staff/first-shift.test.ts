import { addColleague, call, changePlaces, COLLEAGUE } from '../support/colleague.ts';
import { expect, test } from '../support/fixtures.ts';

const AWAY = { ar: 'خارج الوردية', en: 'Away' };

for (const language of ['ar', 'en'] as const) {
  test(`a new colleague gets nothing before the first sign-in, and their share from then on (${language})`, async ({
    desk,
    standIn,
  }) => {
    const { page } = desk;
    await desk.updateSettings({ language });
    await addColleague(desk);
    await page.getByTestId('settings-open').click();
    await page.getByTestId('settings-staff').click();
    await expect(page.getByTestId('person').filter({ hasText: COLLEAGUE.name })).toContainText(
      AWAY[language],
    );
    await page.keyboard.press('Escape');
    const write = async (digit: number): Promise<number | null | undefined> => {
      const name = `Customer ${digit}`;
      standIn.customerWrites({ from: `20101234567${digit}@c.us`, name, text: 'عندكم بنادول؟' });
      await expect(desk.chat(name)).toHaveAttribute('data-ticket', /./);
      const { items } = await call(desk, 'tickets.list', { filter: {} });
      return items.find(({ customerName }) => customerName === name)?.assigneeId;
    };
    expect([await write(1), await write(2)]).toEqual([1, 1]);
    await changePlaces(desk, COLLEAGUE.id, COLLEAGUE.secret);
    const state = await call(desk, 'staff.state', undefined);
    expect(state).toMatchObject({ phase: 'signed-in', agent: { id: COLLEAGUE.id, isOnShift: true } });
    expect([await write(3), await write(4)]).toEqual([COLLEAGUE.id, COLLEAGUE.id]);
  });
}
