import type { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import type { AlertCard } from '#shared/desk/alerts/alert-cards.ts';
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
  return { onOpen, onReply, shelf: new NotificationShelf({ platform, onOpen, onReply, log: silentLog }) };
}

const states = (): string[] =>
  fake.all.map(({ options, state }) => `${options.title} ${options.body} ${state}`);

test('one conversation is one notification, and the next message takes its place', () => {
  const { shelf: it } = shelf();
  it.show([card(1)], true);
  it.show([card(1, 'رسالتان'), card(2)], true);
  expect(states()).toEqual(['عميل 1 سلام closed', 'عميل 1 رسالتان shown', 'عميل 2 سلام shown']);
  it.show([card(2)], false);
  expect(states()).toEqual(['عميل 1 سلام closed', 'عميل 1 رسالتان closed', 'عميل 2 سلام shown']);
});

test('nothing comes up anew because something else was read, or was put away by hand', () => {
  const { shelf: it } = shelf();
  it.show([card(1), card(2)], true);
  fake.all[0]?.emit('close');
  it.show([card(1), card(2)], true);
  it.show([card(1, 'أقل'), card(2)], false);
  expect(states()).toEqual(['عميل 1 سلام shown', 'عميل 2 سلام shown']);
});

test('a press opens what was pressed, once, and nothing that has been taken away', () => {
  const { shelf: it, onOpen } = shelf();
  it.show([card(1), card(2)], true);
  fake.all[0]?.emit('click');
  fake.all[0]?.emit('click');
  it.show([], false);
  fake.all[1]?.emit('click');
  expect(onOpen.mock.calls).toEqual([[card(1)]]);
});

test('a desktop of Linux reads markup, and no other one does', () => {
  shelf('linux').shelf.show([card(1, '<b>&')], true);
  shelf('win32').shelf.show([card(1, '<b>&')], true);
  expect(fake.all.map(({ options }) => options.body)).toEqual(['&lt;b&gt;&amp;', '<b>&']);
});

test('macOS takes an answer; Windows does not, and all leave the sounds to the desk', () => {
  const { shelf: it, onReply } = shelf('darwin');
  it.show([card(1)], true);
  fake.all[0]?.emit('reply', { reply: 'حاضر' });
  expect(onReply.mock.calls).toEqual([[card(1), 'حاضر']]);
  shelf('win32').shelf.show([card(1)], true);
  it.show([card(3, 'عدد', { takesReply: false })], true);
  expect(fake.all.map(({ options }) => [options.hasReply, options.silent])).toEqual([
    [true, true],
    [false, true],
    [false, true],
  ]);
});

test('a desktop that shows none, or refuses, is no error', () => {
  const { shelf: it } = shelf();
  it.show([card(1)], true);
  fake.all[0]?.emit('failed', {}, 'no daemon');
  fake.isSupported = false;
  it.show([card(2)], true);
  it.say({ title: 'عنوان', body: 'نص', onPress: () => {} });
  expect(fake.all).toHaveLength(1);
});

test('of what the program says of itself the newest stands, and can be pressed', () => {
  const { shelf: it } = shelf();
  const onPress = vi.fn<() => void>();
  it.say({ title: 'أولًا', body: '', onPress });
  it.say({ title: 'ثانيًا', body: '', onPress });
  expect(states()).toEqual(['أولًا  closed', 'ثانيًا  shown']);
  fake.all[1]?.emit('click');
  expect(onPress).toHaveBeenCalledOnce();
});
