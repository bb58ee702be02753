import { expect, test } from '../support/fixtures.ts';

const NAMES = [
  ['201012345678@c.us', 'أحمد سامي عبد الرحمن المنشاوي أبو العلا', 'rtl'],
  ['201112345678@c.us', 'Bartholomew Christopher Montgomery-Smith', 'ltr'],
] as const;

test('a name that is too long for the header is cut at its own end, in both languages', async ({
  desk,
  standIn,
}) => {
  const { page } = desk;
  await desk.resize({ width: 900, height: 600 });
  for (const [from, name] of NAMES) {
    standIn.customerWrites({ from, name, text: 'عندكم بنادول؟' });
    await expect(desk.chat(name)).toBeVisible();
  }
  for (const language of ['ar', 'en'] as const) {
    await desk.updateSettings({ language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    for (const [, name, direction] of NAMES) {
      await desk.openChat(name);
      const heading = page.getByTestId('thread-name');
      await expect(heading).toHaveText(name);
      await expect(heading).toHaveCSS('direction', direction);
    }
  }
});
