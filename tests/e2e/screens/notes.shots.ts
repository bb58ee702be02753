import type { Bridge } from '#shared/ipc/bridge.ts';
import { test } from '../support/fixtures.ts';
import { shoot } from './shoot.ts';

test('notes, labels, drafts, search', async ({ desk, standIn }) => {
  const { page } = desk;
  const call = (channel: string, input: unknown) =>
    page.evaluate(
      ([name, value]) =>
        (window as unknown as { rosheta: Bridge }).rosheta.invoke(name as 'staff.add', value as never),
      [channel, input] as const,
    );
  for (const name of ['سامي', 'سامي عادل', 'Dr. Laila'])
    await call('staff.add', { name, role: 'agent', kind: 'pin', secret: '1357' });
  const people = [
    ['201012345678@c.us', 'أحمد عبد الرحمن السيد'],
    ['201112345678@c.us', 'Sara Mahmoud'],
    ['201212345678@c.us', 'محمد'],
    ['201512345678@c.us', 'منى الصيدلية القريبة'],
  ] as const;
  for (const [from, name] of people) {
    standIn.customerWrites({
      from,
      name,
      text: 'صباح الخير، محتاج علبتين بنادول إكسترا وفيتامين سي من فضلك',
    });
    standIn.customerWrites({ from, name, text: 'Do you have Panadol Extra 500mg?' });
  }
  await desk.openChat('أحمد');
  const colours = ['green', 'blue', 'red', 'amber', 'purple'];
  const names = ['تأمين', 'Chronic', 'جملة', 'توصيل دائم', 'VIP'];
  for (const [index, name] of names.entries()) {
    await call('labels.save', { id: null, draft: { name, colour: colours[index] } });
    await call('labels.assign', { conversationId: (index % 2) + 1, labelId: index + 1, isOn: true });
  }
  await call('labels.assign', { conversationId: 1, labelId: 2, isOn: true });
  await desk.reply('صباح النور، موجود يا فندم');
  await call('notes.add', {
    conversationId: 1,
    text: 'عنده حساسية من البنسلين، @سامي عادل راجع الروشتة قبل التجهيز. Panadol OK.',
    messageId: null,
  });
  await call('notes.add', { conversationId: 1, text: 'المؤمن عليه هو الأب', messageId: 1 });
  await call('notes.edit', { id: 2, text: 'المؤمن عليه هو الأب، والكارت في الصورة' });
  await page.getByTestId('note').nth(1).waitFor();
  await page.getByTestId('note').first().hover();
  await shoot(desk, 'notes-1-thread');
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('note-input').pressSequentially('لازم نكلمه @سا');
  await page.getByTestId('note-callee').first().waitFor();
  await shoot(desk, 'notes-2-writing');
  await page.getByTestId('note-input').fill('');
  await page.keyboard.press('Control+Shift+N');
  await page.getByTestId('label-menu').click();
  await page.getByTestId('label-option').first().waitFor();
  await shoot(desk, 'notes-3-label-menu');
  await page.keyboard.press('Escape');
  await page.getByTestId('settings-open').click();
  await page.getByTestId('settings-labels').click();
  await page.getByTestId('label-row').first().waitFor();
  await shoot(desk, 'notes-4-settings');
  await page.keyboard.press('Escape');
  await page.getByTestId('chat-search').fill('بنادول');
  await page.getByTestId('found-message').first().waitFor();
  await shoot(desk, 'notes-5-search');
  await page.getByTestId('chat-search').fill('Panadol');
  await page.getByTestId('found-note').first().waitFor();
  await shoot(desk, 'notes-6-search-notes');
  await page.getByTestId('chat-search').fill('زرافة');
  await page.getByText('لم نجد').waitFor();
  await shoot(desk, 'notes-7-search-nothing');
  await page.getByTestId('chat-search').fill('');
  await page.getByTestId('composer-input').fill('السعر اليوم ٤٥ جنيه، ونقدر نوصّلها');
  await desk.openChat('Sara');
  await page.getByTestId('staff-menu').click();
  await page.getByTestId('switch-person').click();
  await page.getByTestId('staff-tile').filter({ hasText: 'سامي عادل' }).click();
  await desk.typePin('1357');
  await desk.openChat('محمد');
  await shoot(desk, 'notes-8-draft-in-list');
  await page.getByTestId('mentions').click();
  await page.getByTestId('mention').first().waitFor();
  await shoot(desk, 'notes-9-mentions');
  await page.keyboard.press('Escape');
  await desk.openChat('أحمد');
  await page.getByTestId('draft-guard').waitFor();
  await shoot(desk, 'notes-10-guard');
});

test('ratings', async ({ desk, standIn }) => {
  const { page } = desk;
  const call = (channel: string, input: unknown) =>
    page.evaluate(
      ([name, value]) =>
        (window as unknown as { rosheta: Bridge }).rosheta.invoke(name as 'staff.add', value as never),
      [channel, input] as const,
    );
  const settings = await page.evaluate(() =>
    (window as unknown as { rosheta: Bridge }).rosheta.invoke('settings.get', undefined),
  );
  if (!settings.ok) throw new Error(settings.code);
  const { automation, rating } = settings.value;
  await desk.updateSettings({ automation: { ...automation, isOn: true }, rating: { ...rating, isOn: true } });
  await page.getByTestId('page-ratings').click();
  await page.getByTestId('ratings-page').waitFor();
  await shoot(desk, 'notes-11-ratings-none');
  await page.getByTestId('page-chats').click();
  const people = [
    ['201012345678@c.us', 'أحمد عبد الرحمن', '5'],
    ['201112345678@c.us', 'Sara Mahmoud', '4'],
    ['201212345678@c.us', 'محمد', '٢'],
  ] as const;
  for (const [index, [from, name, score]] of people.entries()) {
    standIn.customerWrites({ from, name, text: 'عايز بنادول' });
    await desk.openChat(name);
    await desk.reply('متوفر يا فندم');
    await desk.bubble('متوفر يا فندم').waitFor();
    await call('tickets.resolve', { id: index + 1, note: null, asksRating: true, shown: null });
    await page.getByTestId('message').filter({ hasText: rating.ask.ar }).waitFor();
    standIn.customerWrites({ from, name, text: score });
    await page.getByTestId('message').filter({ hasText: rating.thanks.ar }).waitFor();
    if (index !== 1)
      standIn.customerWrites({
        from,
        name,
        text: index === 0 ? 'خدمة ممتازة وسريعة' : 'التوصيل اتأخر ساعتين',
      });
  }
  await page.getByTestId('rating-section').waitFor();
  await shoot(desk, 'notes-12-rating-section');
  await page.getByTestId('page-ratings').click();
  await page.getByTestId('rating-row').nth(2).waitFor();
  await shoot(desk, 'notes-13-ratings');
});
