import { expect, test } from '../support/fixtures.ts';

const AHMED = { from: '201012345678@c.us', name: 'أحمد' } as const;

const WORDS = {
  ar: { question: 'آخر رسالة من العميل بلا رد', anyway: 'إنهاء رغم ذلك', close: 'إنهاء التذكرة' },
  en: {
    question: 'The customer’s last message has no answer',
    anyway: 'Resolve anyway',
    close: 'Resolve the ticket',
  },
};

for (const language of ['ar', 'en'] as const) {
  test(`closing a ticket whose customer waits asks, also for what comes meanwhile (${language})`, async ({
    desk,
    standIn,
  }) => {
    const words = WORDS[language];
    const { page } = desk;
    const question = page.getByTestId('unanswered');
    const submit = page.getByTestId('resolve-submit');
    const composer = page.getByTestId('composer-input');
    await desk.updateSettings({ language });
    standIn.customerWrites({ ...AHMED, text: 'عندكم بنادول إكسترا؟' });
    await desk.openChat('أحمد');
    await expect(desk.bubble('عندكم بنادول إكسترا؟')).toBeVisible();

    // Two keys in a row do not close it: the caret goes to the answer, and not to the note that was being written.
    await composer.press('Control+Shift+N');
    await page.getByTestId('note-input').press('Control+e');
    await expect(question).toContainText('عندكم بنادول إكسترا؟');
    await expect(question).toContainText(words.question);
    await expect(page.getByTestId('answer-first')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('resolve-dialog')).toHaveCount(0);
    await expect(composer).toBeFocused();

    // Answered, nothing is asked; then a message comes while the dialog is open.
    await desk.reply('أيوه موجود');
    await standIn.waitForSent(({ body }) => body === 'أيوه موجود');
    await composer.press('Control+e');
    await expect(submit).toHaveText(words.close);
    await page.getByTestId('closing-note').fill('اتسلّم');
    const { id } = standIn.customerWrites({ ...AHMED, text: 'وكمان شراب كح' });
    await expect(question).toContainText('وكمان شراب كح');
    standIn.customerEdits(id, 'وكمان شراب كحة');
    await expect(question).toContainText('وكمان شراب كحة');
    await page.getByTestId('closing-note').press('Enter');
    await expect(submit).toHaveText(words.anyway);
    await expect(submit).toBeEnabled();
    await submit.click();
    await expect(page.getByTestId('resolve-dialog')).toHaveCount(0);
    await expect(desk.chat('أحمد')).not.toHaveAttribute('data-ticket', /./);

    // What is taken back while it stands there is not shown any more.
    const slip = standIn.customerWrites({ ...AHMED, text: 'رقم بطاقتي بالغلط' });
    await expect(desk.bubble('رقم بطاقتي بالغلط')).toBeVisible();
    await composer.press('Control+e');
    await expect(question).toContainText('رقم بطاقتي بالغلط');
    standIn.customerRevokes(slip.id);
    await expect(question).not.toContainText('رقم بطاقتي بالغلط');

    // Answered on the phone meanwhile: nothing is asked any more, and the keyboard goes on in the note.
    await expect(page.getByTestId('answer-first')).toBeFocused();
    standIn.phoneWrites({ to: AHMED.from, text: 'رديت من الموبايل' });
    await expect(question).toHaveCount(0);
    await expect(page.getByTestId('closing-note')).toBeFocused();
    await page.keyboard.press('Escape');

    // Thanks ask for nothing.
    standIn.customerWrites({ ...AHMED, text: 'طيب الكحة بكام؟' });
    await expect(desk.bubble('طيب الكحة بكام؟')).toBeVisible();
    await expect(desk.chat('أحمد')).toHaveAttribute('data-ticket', /./);
    await desk.reply('بخمسين جنيه');
    await standIn.waitForSent(({ body }) => body === 'بخمسين جنيه');
    standIn.customerWrites({ ...AHMED, text: 'شكرا جزيلا' });
    await expect(desk.bubble('شكرا جزيلا')).toBeVisible();
    await composer.press('Control+e');
    await expect(submit).toBeEnabled();
    await expect(question).toHaveCount(0);
    await page.getByTestId('closing-note').press('Enter');
    await expect(desk.chat('أحمد')).not.toHaveAttribute('data-ticket', /./);
  });
}
