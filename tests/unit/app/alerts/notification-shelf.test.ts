import type { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AlertCard } from '#shared/desk/alerts/alert-cards.ts';
import { TestClock } from '../../../support/test-clock.ts';
import { silentLog } from '../../../integration/support/silent-log.ts';

interface Shown extends EventEmitter {
  options: { title: string; body: string; silent: boolean; hasReply: boolean };
  state: 'made' | 'shown' | 'closed';
}

const fake = vi.hoisted(() => ({ all: [] as Shown[], isSupported: true }));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    Notification: class extends Emitter {
      static isSupported = (): boolean => fake.isSupported;
      state = 'made';
      options: Shown['options'];
      constructor(options: Shown['options']) {
        super();
        this.options = options;
        fake.all.push(this as unknown as Shown);
      }
      show(): void {
        this.state = 'shown';
      }
      close(): void {
        this.state = 'closed';
      }
    },
  };
});
const { NotificationShelf } = await import('#main/app/alerts/notification-shelf.ts');

beforeEach(() => {
  fake.all = [];
  fake.isSupported = true;
});

const card = (id: number, body = 'سلام', change: Partial<AlertCard> = {}): AlertCard => ({
  key: `chat:${id}`,
  title: `عميل ${id}`,
  body,
  conversationId: id,
  takesReply: true,
  ...change,
});

function shelf(platform: NodeJS.Platform = 'linux') {
  const onOpen = vi.fn<(card: AlertCard) => void>();
  const onReply = vi.fn<(card: AlertCard, text: string) => void>();
  const clock = new TestClock();
  const desktop = { isSilent: false };
  const answers = async (): Promise<boolean> => !desktop.isSilent;
  const made = new NotificationShelf({ platform, onOpen, onReply, answers, clock, log: silentLog });
  return { onOpen, onReply, clock, desktop, shelf: made };
}

/** Whoever shows them has been asked. */
const asked = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const states = (): string[] =>
  fake.all.map(({ options, state }) => `${options.title} ${options.body} ${state}`);

test('one conversation is one notification, and the next message takes its place', async () => {
  const { shelf: it } = shelf();
  it.show([card(1)], true);
  await asked();
  it.show([card(1, 'رسالتان'), card(2)], true);
  await asked();
  expect(states()).toEqual(['عميل 1 سلام closed', 'عميل 1 رسالتان shown', 'عميل 2 سلام shown']);
  it.show([card(2)], false);
  await asked();
  expect(states()).toEqual(['عميل 1 سلام closed', 'عميل 1 رسالتان closed', 'عميل 2 سلام shown']);
});

test('nothing comes up anew because something else was read, or was put away by hand', async () => {
  const { shelf: it } = shelf();
  it.show([card(1), card(2)], true);
  await asked();
  fake.all[0]?.emit('close');
  it.show([card(1), card(2)], true);
  await asked();
  it.show([card(1, 'أقل'), card(2)], false);
  await asked();
  expect(states()).toEqual(['عميل 1 سلام shown', 'عميل 2 سلام shown']);
});

test('a press opens what was pressed, once, and nothing that has been taken away', async () => {
  const { shelf: it, onOpen } = shelf();
  it.show([card(1), card(2)], true);
  await asked();
  fake.all[0]?.emit('click');
  fake.all[0]?.emit('click');
  it.show([], false);
  await asked();
  fake.all[1]?.emit('click');
  expect(onOpen.mock.calls).toEqual([[card(1)]]);
});

test('a desktop of Linux reads markup, and no other one does', async () => {
  shelf('linux').shelf.show([card(1, '<b>&')], true);
  await asked();
  shelf('win32').shelf.show([card(1, '<b>&')], true);
  await asked();
  expect(fake.all.map(({ options }) => options.body)).toEqual(['&lt;b&gt;&amp;', '<b>&']);
});

test('macOS takes an answer; Windows does not, and all leave the sounds to the desk', async () => {
  const { shelf: it, onReply } = shelf('darwin');
  it.show([card(1)], true);
  await asked();
  fake.all[0]?.emit('reply', { reply: 'حاضر' });
  expect(onReply.mock.calls).toEqual([[card(1), 'حاضر']]);
  shelf('win32').shelf.show([card(1)], true);
  await asked();
  it.show([card(3, 'عدد', { takesReply: false })], true);
  await asked();
  expect(fake.all.map(({ options }) => [options.hasReply, options.silent])).toEqual([
    [true, true],
    [false, true],
    [false, true],
  ]);
});

test('a desktop that shows none, or refuses, is no error', async () => {
  const { shelf: it } = shelf();
  it.show([card(1)], true);
  await asked();
  fake.all[0]?.emit('failed', {}, 'no daemon');
  fake.isSupported = false;
  it.show([card(2)], true);
  await asked();
  it.say({ title: 'عنوان', body: 'نص', onPress: () => {} });
  await asked();
  expect(fake.all).toHaveLength(1);
});

test('of what the program says of itself the newest stands, and can be pressed', async () => {
  const { shelf: it } = shelf();
  const onPress = vi.fn<() => void>();
  it.say({ title: 'أولًا', body: '', onPress });
  await asked();
  it.say({ title: 'ثانيًا', body: '', onPress });
  await asked();
  expect(states()).toEqual(['أولًا  closed', 'ثانيًا  shown']);
  fake.all[1]?.emit('click');
  expect(onPress).toHaveBeenCalledOnce();
});

test('a desktop that hangs holds up nothing, and shows what still stands when it answers again', async () => {
  const { shelf: it, desktop, clock } = shelf();
  desktop.isSilent = true;
  it.show([card(1)], true);
  it.show([card(1), card(2)], true);
  it.show([card(2)], false);
  it.say({ title: 'عنوان', body: '', onPress: () => {} });
  await asked();
  expect(states()).toEqual([]);
  desktop.isSilent = false;
  clock.pass(20_000);
  await asked();
  expect(states()).toEqual(['عميل 2 سلام shown', 'عنوان  shown']);
  desktop.isSilent = true;
  it.show([], false);
  await asked();
  expect(states()[0]).toBe('عميل 2 سلام shown');
  desktop.isSilent = false;
  it.show([card(3)], true);
  await asked();
  expect(states()).toEqual(['عميل 2 سلام closed', 'عنوان  shown', 'عميل 3 سلام shown']);
});

test('Windows is never waited for: what a locked desk must not say is gone at once', () => {
  const { shelf: it, desktop } = shelf('win32');
  desktop.isSilent = true;
  it.show([card(1)], true);
  it.show([], false);
  expect(states()).toEqual(['عميل 1 سلام closed']);
});
