import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import * as shapes from '../../../whatsapp-stand-in/server/shapes.ts';
import { PHONE } from '../support/observed.ts';
import { shaped } from '../support/shaped.ts';
import { AutomatedDesk, HOUR, MINUTE, ON } from './automated-desk.ts';

const OTHER = '201112223334';
const [prescription, , order] = DEFAULT_SETTINGS.serviceMenu.items;

/** A desk whose customer has just got the welcome with the menu, and time to read it. */
function inMenu(): AutomatedDesk {
  const desk = new AutomatedDesk();
  expect(desk.write('السلام عليكم')).toHaveLength(1);
  desk.pass(MINUTE);
  return desk;
}

describe('a new customer', () => {
  test('is welcomed and shown the menu in one text, in their language', () => {
    const desk = new AutomatedDesk();
    const [arabic] = desk.write('السلام عليكم', { pushName: 'Mona' });
    expect(arabic).toMatch(/^welcome: أهلًا بك في صيدلية النور 🌿\n[^]+\n1\. إرسال روشتة\n/u);
    const [english] = desk.write('Good morning, are you open today?', {}, OTHER);
    expect(english).toMatch(/^welcome: Welcome to صيدلية النور 🌿\n[^]+\n1\. Send a prescription\n/u);
  });

  test('is welcomed without a menu that is off, and shown a menu without a welcome that is off', () => {
    const noMenu = new AutomatedDesk({
      settings: { automation: { ...ON.automation, menu: { isOn: false } } },
    });
    expect(noMenu.write('السلام عليكم')).toEqual([
      'welcome: أهلًا بك في صيدلية النور 🌿\nوصلتنا رسالتك، وسيرد عليك أحد زملائنا.',
    ]);
    noMenu.pass(MINUTE);
    expect(noMenu.write('1')).toEqual([]);
    const welcome = { ...ON.automation.welcome, isOn: false };
    const noWelcome = new AutomatedDesk({ settings: { automation: { ...ON.automation, welcome } } });
    expect(noWelcome.write('السلام عليكم')).toEqual([expect.stringMatching(/^menu: كيف نقدر نساعدك؟/u)]);
  });

  test('hears nothing while the master switch is off', () => {
    const desk = new AutomatedDesk({ settings: { automation: { ...ON.automation, isOn: false } } });
    expect(desk.write('السلام عليكم')).toEqual([]);
    desk.set(ON);
    expect(desk.write('فيه حد؟')).toEqual([expect.stringMatching(/^menu: /u)]);
  });

  test('hears nothing about what was read from the past', () => {
    const desk = new AutomatedDesk();
    expect(desk.write('السلام عليكم', { sentAt: Date.now() - 11 * MINUTE })).toEqual([]);
    expect(desk.kinds()).toEqual([]);
  });
});

describe('in the menu', () => {
  test.each(['1', '١', '1️⃣', 'رقم ١', 'واحد', 'الأول', 'one', 'إرسال روشتة'])(
    '"%s" is the first choice',
    (reply) => {
      const desk = inMenu();
      expect(desk.write(reply)).toEqual([`menu-answer: ${prescription?.answer?.ar}`]);
      expect(desk.ticket()).toMatchObject({
        kind: 'prescription',
        classification: { because: { by: 'menu', itemId: 'prescription' }, confidence: 1 },
      });
      desk.pass(MINUTE);
      expect(desk.write('1')).toEqual([]);
    },
  );

  test.each([
    ['a row of a list', shapes.listReply('إرسال روشتة', { rowId: 'row-7' })],
    ['a row with its number', shapes.listReply('١. إرسال روشتة', { rowId: 'row-7' })],
    ['a row that the menu knows by its id', shapes.listReply('💊', { rowId: 'prescription' })],
    ['a button', shapes.buttonReply('1')],
    ['a button under a template', shapes.templateReply('إرسال روشتة')],
    ['a newer button', shapes.flowReply({ id: 'x' }, 'إرسال روشتة')],
    [
      'an option of a poll',
      { type: 'poll_vote', fields: { pollName: 'ماذا تريد؟', selectedOptions: [{ name: 'إرسال روشتة' }] } },
    ],
  ])('%s is a choice like one that is typed', (_, shape) => {
    const desk = inMenu();
    expect(desk.take(shaped(shape))).toEqual([`menu-answer: ${prescription?.answer?.ar}`]);
    expect(desk.ticket()).toMatchObject({ kind: 'prescription' });
  });

  test('the number that another program calls its row by is no choice', () => {
    const desk = inMenu();
    desk.take(shaped(shapes.listReply('أريد معرفة كل العروض المتاحة عندكم اليوم', { rowId: '1' })));
    expect(desk.notes()).toMatchObject([{ because: 'own-words' }]);
  });

  test('a submenu is one level, and its choice makes the ticket', () => {
    const desk = inMenu();
    const [submenu] = desk.write('٤');
    expect(submenu).toMatch(/^menu: التوصيل ومواعيد العمل\n1\. أين طلبي؟/u);
    desk.pass(MINUTE);
    expect(desk.write('2')).toEqual([expect.stringMatching(/^menu-answer: اكتب منطقتك/u)]);
    expect(desk.ticket()).toMatchObject({
      kind: 'delivery',
      classification: { because: { itemId: 'delivery-area' } },
    });
    expect(desk.kinds()).toEqual(['welcome', 'menu', 'menu-answer']);
  });

  test.each([
    ['0', 'asked'],
    ['٠', 'asked'],
    ['عايز أكلم الصيدلي', 'asked'],
    ['عندكم دواء للضغط وبكام العلبة لو سمحت', 'own-words'],
  ])('"%s" goes to a person without another text', (reply, because) => {
    const desk = inMenu();
    expect(desk.write(reply)).toEqual([]);
    expect(desk.notes()).toEqual([{ what: 'automation', event: 'hand-over', because }]);
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([]);
  });

  test('a photo goes to a person', () => {
    const desk = inMenu();
    expect(desk.write('1', { type: 'image', waType: 'image' })).toEqual([]);
    expect(desk.notes()).toMatchObject([{ because: 'own-words' }]);
  });

  test('what fits nothing repeats it once, and then a person comes', () => {
    const desk = inMenu();
    expect(desk.write('99')).toEqual([expect.stringMatching(/^menu: /u)]);
    desk.pass(MINUTE);
    expect(desk.write('98')).toEqual([]);
    expect(desk.notes()).toMatchObject([{ because: 'no-choice-twice' }]);
  });

  test('the rest of a greeting, written before anybody could read the menu, is no answer to it', () => {
    const desk = new AutomatedDesk();
    desk.write('السلام عليكم');
    desk.pass(3000);
    expect(desk.write('الو')).toEqual([]);
    desk.pass(MINUTE);
    expect(desk.write('3')).toEqual([`menu-answer: ${order?.answer?.ar}`]);
  });

  test('goes on in the language of the customer when a reply is only a number', () => {
    const desk = new AutomatedDesk();
    desk.write('Good morning, are you open today?');
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([`menu-answer: ${prescription?.answer?.en}`]);
  });

  test('switched off meanwhile, it ends', () => {
    const desk = inMenu();
    desk.set({ automation: { ...ON.automation, menu: { isOn: false } } });
    expect(desk.write('1')).toEqual([]);
    expect(desk.notes()).toMatchObject([{ event: 'hand-over', because: 'menu-changed' }]);
  });
});

describe('a colleague', () => {
  test('who answers ends the menu', () => {
    const desk = inMenu();
    desk.answer();
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([]);
    expect(desk.write('السلام عليكم')).toEqual([]);
    expect(desk.ticket().classification.because.by).not.toBe('menu');
  });

  test('who answers on the phone ends it too', () => {
    const desk = inMenu();
    desk.write('حاضر', { direction: 'outgoing', status: 'sent' });
    desk.pass(MINUTE);
    expect(desk.write('1')).toEqual([]);
  });

  test('who took the ticket is not talked over', () => {
    const tickets = { ...DEFAULT_SETTINGS.tickets, isAssigned: false };
    const desk = new AutomatedDesk({ settings: { tickets } });
    desk.write('السلام عليكم');
    desk.pass(MINUTE);
    const { id } = desk.ticket();
    desk.run((tx) => desk.operations.takeOverTicket(tx, { id, by: desk.agentId, now: Date.now() }));
    expect(desk.write('1')).toEqual([]);
  });

  test('who wrote first is not followed by a menu', () => {
    const desk = new AutomatedDesk();
    desk.write('طلبك جاهز', { direction: 'outgoing', status: 'sent' });
    desk.pass(20 * MINUTE);
    expect(desk.write('شكرا، هاجي دلوقتي')).toEqual([]);
  });
});

describe('a known customer', () => {
  test('gets the menu with each new ticket, and never the welcome again', () => {
    const desk = inMenu();
    desk.write('1');
    desk.resolve();
    desk.pass(25 * HOUR);
    expect(desk.write('السلام عليكم')).toEqual([expect.stringMatching(/^menu: كيف نقدر نساعدك؟/u)]);
    desk.pass(MINUTE);
    expect(desk.write('3')).toEqual([`menu-answer: ${order?.answer?.ar}`]);
    expect(desk.ticket().kind).toBe('order');
  });

  test('who goes on with what was resolved a moment ago gets none', () => {
    const desk = inMenu();
    desk.write('1');
    desk.resolve();
    desk.pass(2 * HOUR);
    expect(desk.write('السلام عليكم')).toEqual([]);
  });

  test('a message delivered twice is answered once, also by a desk that was closed in between', () => {
    const desk = new AutomatedDesk();
    const sentAt = Date.now();
    const twice = { waMessageId: '3EB0TWICE', sentAt };
    expect(desk.write('السلام عليكم', twice)).toHaveLength(1);
    desk.restart();
    expect(desk.write('السلام عليكم', twice)).toEqual([]);
    desk.pass(MINUTE);
    expect(desk.write('1', { waMessageId: '3EB0ONE' })).toHaveLength(1);
    desk.restart();
    expect(desk.write('1', { waMessageId: '3EB0ONE' })).toEqual([]);
    expect(desk.kinds()).toEqual(['welcome', 'menu-answer']);
    expect(desk.conversationId(PHONE)).toBeGreaterThan(0);
  });
});
