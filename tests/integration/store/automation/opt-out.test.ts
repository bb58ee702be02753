import { expect, test } from 'vitest';
import { AutomatedDesk, HOUR, MINUTE, NIGHT, ON } from './automated-desk.ts';

const CONFIRMED = expect.stringMatching(/^opt-out: تم\. لن نرسل إليك رسائل من أنفسنا/u);

test('who opts out hears so once, however often they repeat it, and no ticket comes of it', () => {
  const desk = new AutomatedDesk();
  expect(desk.write('إلغاء')).toEqual([CONFIRMED]);
  expect(() => desk.ticket()).toThrow(/no ticket/);
  desk.pass(MINUTE);
  expect(desk.write('إلغاء')).toEqual([]);
  desk.restart();
  expect(desk.write('STOP')).toEqual([]);
});

test('who comes back and opts out again hears so again', () => {
  const desk = new AutomatedDesk();
  desk.write('إلغاء');
  desk.pass(HOUR);
  expect(desk.write('اشتراك')).toEqual([]);
  desk.pass(HOUR);
  expect(desk.write('إلغاء')).toEqual([CONFIRMED]);
});

test('who opted out is still answered when they write, by night and by day', () => {
  const desk = new AutomatedDesk({ at: NIGHT });
  desk.write('إلغاء');
  desk.pass(MINUTE);
  expect(desk.write('عندكم بنادول؟')).toEqual([expect.stringMatching(/^out-of-hours: /u)]);
  desk.pass(8 * HOUR);
  expect(desk.write('صباح الخير')).toEqual([expect.stringMatching(/^menu: /u)]);
});

test('who opted out is asked for no rating', () => {
  const desk = new AutomatedDesk();
  desk.write('عندكم بنادول؟');
  desk.pass(MINUTE);
  desk.write('إلغاء الاشتراك');
  expect(desk.resolve({ asksRating: true })).toEqual([]);
});

test('a word of opting out in the menu is no choice, and the menu goes on', () => {
  const desk = new AutomatedDesk();
  desk.write('السلام عليكم');
  desk.pass(MINUTE);
  expect(desk.write('إلغاء الاشتراك')).toEqual([CONFIRMED]);
  desk.pass(MINUTE);
  expect(desk.write('1')).toEqual([expect.stringMatching(/^menu-answer: /u)]);
});

test('nothing is confirmed while the automation is off', () => {
  const desk = new AutomatedDesk({ settings: { automation: { ...ON.automation, isOn: false } } });
  expect(desk.write('إلغاء')).toEqual([]);
});

test('the language that is known of a customer goes before the one of their last words', () => {
  const desk = new AutomatedDesk();
  desk.write('السلام عليكم، عايز أسأل عن دواء الضغط لوالدتي من فضلك');
  desk.resolve();
  desk.pass(25 * HOUR);
  expect(desk.write('hello')).toEqual([expect.stringMatching(/^menu: كيف نقدر نساعدك؟/u)]);
});
