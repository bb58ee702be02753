import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShortcutId } from '#renderer/shortcuts/shortcut-list.ts';
import { ShortcutRegistry } from '#renderer/shortcuts/shortcut-registry.ts';
import { pressed, type Pressed } from './pressed.ts';

/** An element of the page; `inside` names what it stands in. */
class FakeElement extends EventTarget {
  readonly inside: string;
  constructor(inside: string) {
    super();
    this.inside = inside;
  }
  closest(selector: string): FakeElement | null {
    return this.inside !== '' && selector.includes(this.inside) ? this : null;
  }
}

let openDialogs: object[] = [];
let registry = new ShortcutRegistry();
let ran: string[] = [];

beforeEach(() => {
  openDialogs = [];
  ran = [];
  registry = new ShortcutRegistry();
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('document', { querySelectorAll: () => openDialogs });
});
afterEach(() => vi.unstubAllGlobals());

const listen = (
  id: ShortcutId,
  { name = id, when = () => true }: { name?: string; when?: () => boolean } = {},
) => registry.add({ id, run: () => ran.push(name), isWanted: when });

/** Presses keys; `meanwhile` is what fields, lists and dialogs do between the two ways. */
function press(keys: Pressed, meanwhile: (event: KeyboardEvent) => void = () => {}): KeyboardEvent {
  const event = pressed(keys);
  registry.hearOnTheWayDown(event);
  meanwhile(event);
  registry.hearOnTheWayUp(event);
  return event;
}

describe('a key', () => {
  it('runs its shortcut and is taken', () => {
    listen('lock');
    expect(press({ code: 'KeyL', ctrlKey: true }).defaultPrevented).toBe(true);
    expect(ran).toEqual(['lock']);
  });

  it('with AltGr writes a sign and runs nothing, whether the system says Alt, Ctrl and Alt, or neither', () => {
    listen('palette');
    listen('message-quote');
    listen('lock');
    for (const keys of [
      { code: 'KeyR', altKey: true },
      { code: 'KeyL', ctrlKey: true },
      { code: 'KeyK', ctrlKey: true, altKey: true },
      { code: 'KeyK' },
    ])
      expect(press({ ...keys, key: 'ٌ', isAltGraph: true }).defaultPrevented).toBe(false);
    expect(ran).toEqual([]);
    press({ code: 'KeyR', key: 'ق', altKey: true });
    expect(ran).toEqual(['message-quote']);
  });

  it('that is nobody’s stays free', () => {
    listen('lock');
    expect(press({ code: 'KeyL' }).defaultPrevented).toBe(false);
    expect(ran).toEqual([]);
  });

  it('of a field is taken before the page has it, and goes on to the page where the field does not want it', () => {
    let isEmpty = true;
    listen('message-edit-last', { when: () => isEmpty });
    listen('chats-move');
    press({ code: 'ArrowUp' });
    isEmpty = false;
    press({ code: 'ArrowUp' });
    expect(ran).toEqual(['message-edit-last', 'chats-move']);
  });

  it('is not heard any more once its listener is gone', () => {
    const stop = listen('lock');
    stop();
    press({ code: 'KeyL', ctrlKey: true });
    expect(ran).toEqual([]);
  });

  it('goes to the newest of two listeners, and back to the older one', () => {
    listen('lock', { name: 'older' });
    const stop = listen('lock', { name: 'newer' });
    press({ code: 'KeyL', ctrlKey: true });
    stop();
    press({ code: 'KeyL', ctrlKey: true });
    expect(ran).toEqual(['newer', 'older']);
  });

  it('goes to the next listener when the newest does not want it', () => {
    listen('chats-close');
    listen('bench-close', { when: () => false });
    press({ code: 'Escape' });
    expect(ran).toEqual(['chats-close']);
  });

  it('that a field took is not the page’s', () => {
    listen('chats-close');
    press({ code: 'Escape' }, (event) => event.preventDefault());
    expect(ran).toEqual([]);
  });

  it('that is held down counts once where once is meant, and again where it is not', () => {
    listen('ticket-resolve');
    listen('photo-zoom-in');
    expect(press({ code: 'KeyE', ctrlKey: true, repeat: true }).defaultPrevented).toBe(false);
    press({ code: 'Equal', altKey: true, repeat: true });
    expect(ran).toEqual(['photo-zoom-in']);
  });
});

describe('Escape closes one thing at a time, innermost first', () => {
  /** Opens something that goes when it hears the key. */
  const open = (id: ShortcutId): void => {
    const close = registry.add({
      id,
      isWanted: () => true,
      run: () => {
        ran.push(id);
        close();
      },
    });
  };
  const escape = (): void => {
    press({ code: 'Escape' }, () => {
      if (openDialogs.length > 0) ran.push('dialog');
      openDialogs = openDialogs.slice(0, -1);
    });
  };

  it('a dialog over the drawer over the selection over the chat', () => {
    open('chats-close');
    open('selecting-end');
    open('panel-close');
    openDialogs = [new FakeElement(''), new FakeElement('')];
    for (let times = 0; times < 6; times += 1) escape();
    expect(ran).toEqual(['dialog', 'dialog', 'panel-close', 'selecting-end', 'chats-close']);
  });

  it('whichever was opened last', () => {
    open('chats-close');
    open('panel-close');
    open('selecting-end');
    for (let times = 0; times < 4; times += 1) escape();
    expect(ran).toEqual(['selecting-end', 'panel-close', 'chats-close']);
  });
});

describe('the actions of what is open', () => {
  beforeEach(() => vi.stubGlobal('KeyboardEvent', Event));

  it('are those that are heard now and have a name to be found by, each by whoever would get the key', () => {
    listen('lock');
    listen('thread-search', { name: 'in the list' });
    listen('thread-search', { name: 'in the chat' });
    listen('ticket-resolve', { when: () => false });
    listen('chats-close');
    const offered = registry.offered();
    expect(offered.map(({ id }) => id).sort()).toEqual(['lock', 'thread-search']);
    offered.find(({ id }) => id === 'thread-search')?.run();
    expect(ran).toEqual(['in the chat']);
  });
});

describe('while a word is put together', () => {
  it('a key belongs to the word', () => {
    listen('chats-close');
    listen('recording-discard');
    listen('viewer-turn');
    expect(press({ code: 'Escape', isComposing: true }).defaultPrevented).toBe(false);
    press({ code: 'KeyR', isComposing: true });
    expect(ran).toEqual([]);
  });

  it('a command is still one', () => {
    listen('lock');
    press({ code: 'KeyL', ctrlKey: true, isComposing: true });
    expect(ran).toEqual(['lock']);
  });
});

describe('the layers', () => {
  it('give an overlay its key before any field, and the page nothing', () => {
    listen('chats-close');
    listen('recording-discard');
    press({ code: 'Escape' }, (event) => expect(event.defaultPrevented).toBe(true));
    expect(ran).toEqual(['recording-discard']);
  });

  it('give the newest overlay the key', () => {
    listen('recording-discard');
    listen('viewer-close');
    press({ code: 'Escape' });
    expect(ran).toEqual(['viewer-close']);
  });

  it('let a dialog keep everything from the page and from the overlays below it, but not from the desk', () => {
    listen('chats-close');
    listen('recording-discard');
    listen('ticket-resolve');
    listen('lock');
    openDialogs = [new FakeElement('')];
    press({ code: 'Escape' });
    press({ code: 'KeyE', ctrlKey: true });
    press({ code: 'KeyL', ctrlKey: true });
    expect(ran).toEqual(['lock']);
  });

  it('remember a dialog that is closed by the key', () => {
    listen('chats-close');
    openDialogs = [new FakeElement('')];
    press({ code: 'Escape' }, () => (openDialogs = []));
    expect(ran).toEqual([]);
    press({ code: 'Escape' });
    expect(ran).toEqual(['chats-close']);
  });

  it('give an overlay that opened over a dialog its key, until another dialog lies over it', () => {
    const gallery = new FakeElement('');
    openDialogs = [gallery];
    listen('viewer-close');
    press({ code: 'Escape' });
    expect(ran).toEqual(['viewer-close']);
    openDialogs = [gallery, new FakeElement('')];
    press({ code: 'Escape' });
    expect(ran).toEqual(['viewer-close']);
  });

  it.each(['[role="dialog"]', '[role="menu"]'])('leave the page nothing while the focus is in %s', (role) => {
    listen('chats-close');
    listen('lock');
    press({ code: 'Escape', target: new FakeElement(role) });
    press({ code: 'KeyL', ctrlKey: true, target: new FakeElement(role) });
    expect(ran).toEqual(['lock']);
  });

  it.each(['[role="dialog"]:not([aria-modal="true"])', '[role="menu"]'])(
    'leave a recording alone while the focus is in %s',
    (role) => {
      listen('recording-discard');
      press({ code: 'Escape', target: new FakeElement(role) });
      expect(ran).toEqual([]);
      press({ code: 'Escape' });
      expect(ran).toEqual(['recording-discard']);
    },
  );
});
