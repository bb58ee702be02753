import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_MENU } from '#shared/domain/rules/default-menu.ts';
import { startMenu, stepMenu, type MenuState } from '#shared/desk/menu/menu-machine.ts';
import { menuText, submenuText } from '#shared/desk/menu/menu-text.ts';
import { serviceMenuSchema } from '#shared/domain/rules/service-menu.ts';

const root: MenuState = { stage: 'root', repeated: false };
const step = (state: MenuState, text: string | null): ReturnType<typeof stepMenu> =>
  stepMenu(DEFAULT_MENU, state, text);
const delivery = DEFAULT_MENU.items[3];
if (!delivery) throw new Error('the default menu has changed');

test('the default menu has the right shape, and reads like this', () => {
  expect(serviceMenuSchema.parse(DEFAULT_MENU)).toEqual(DEFAULT_MENU);
  expect(menuText(DEFAULT_MENU, 'ar', 'arabic')).toBe(
    [
      'كيف نقدر نساعدك؟ اكتب رقم الخدمة:',
      '١. إرسال روشتة',
      '٢. سؤال عن سعر أو توفر صنف',
      '٣. طلب جديد',
      '٤. التوصيل ومواعيد العمل',
      '٥. شكوى أو اقتراح',
      '٠. التحدث مع أحد الزملاء',
    ].join('\n'),
  );
  expect(submenuText(delivery, DEFAULT_MENU, 'en', 'latin')).toBe(
    ['Delivery and opening hours', '1. Where is my order?', '2. Delivery areas', '0. Talk to a person'].join(
      '\n',
    ),
  );
});

test('two items with one id are refused', () => {
  const [first] = DEFAULT_MENU.items;
  expect(serviceMenuSchema.safeParse({ ...DEFAULT_MENU, items: [first, first] }).success).toBe(false);
});

test('a choice answers, sets the kind and ends', () => {
  expect(step(root, '١')).toEqual({
    state: { stage: 'done' },
    action: { do: 'answer', item: DEFAULT_MENU.items[0], ticketKind: 'prescription' },
  });
});

test('a submenu opens and answers', () => {
  const opened = step(root, '4');
  expect(opened.action).toEqual({ do: 'show-submenu', item: delivery, repeated: false });
  expect(step(opened.state, '1')).toEqual({
    state: { stage: 'done' },
    action: { do: 'answer', item: delivery.items[0], ticketKind: 'delivery' },
  });
  expect(step(opened.state, '0').action).toEqual({ do: 'hand-over', because: 'asked' });
});

test('a wrong reply repeats the menu once, the next one goes to a person', () => {
  const again = step(root, '9');
  expect(again).toEqual({
    state: { stage: 'root', repeated: true },
    action: { do: 'show-menu', repeated: true },
  });
  expect(step(again.state, '8')).toEqual({
    state: { stage: 'done' },
    action: { do: 'hand-over', because: 'no-choice-twice' },
  });
  expect(step(again.state, '2').action).toMatchObject({ do: 'answer' });
});

test.each([null, 'عايز 2 علبة بنادول'])('own words or a photo (%j) go to a person at once', (text) => {
  expect(step(root, text).action).toEqual({ do: 'hand-over', because: 'own-words' });
});

test('a submenu that is gone goes to a person', () => {
  const state: MenuState = { stage: 'submenu', itemId: 'gone', repeated: false };
  expect(step(state, '1').action).toEqual({ do: 'hand-over', because: 'menu-changed' });
});

test('whatever is written, at most five texts leave and the menu never starts again', () => {
  const reply = fc.oneof(
    fc.constantFrom('0', '1', '4', '٤', '9', 'تمام', '؟', 'عايز 2 علبة', null),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(reply, { minLength: 1, maxLength: 50 }), (replies) => {
      let { state, action } = startMenu({ stage: 'none' });
      let sent = action.do === 'show-menu' ? 1 : 0;
      for (const text of replies) {
        ({ state, action } = step(state, text));
        if (action.do !== 'nothing' && action.do !== 'hand-over') sent += 1;
        expect(startMenu(state).action).toEqual({ do: 'nothing' });
      }
      expect(sent).toBeLessThanOrEqual(5);
    }),
  );
});

test('nothing happens before the menu was shown, or after its end', () => {
  expect(step({ stage: 'none' }, '1').action).toEqual({ do: 'nothing' });
  expect(step({ stage: 'done' }, '1').action).toEqual({ do: 'nothing' });
});
