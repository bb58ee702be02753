import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isFreePlace } from '#renderer/quoting/is-free-place.ts';

/** As much of the page as is asked: what lies in what, as the page has it. */
class Box {
  readonly name: string;
  readonly #parent: Box | null;
  constructor(name: string, parent: Box | null = null) {
    this.name = name;
    this.#parent = parent;
  }
  contains(other: Box): boolean {
    return other === this || (other.#parent !== null && this.contains(other.#parent));
  }
  closest(names: string): Box | null {
    return names.split(', ').includes(this.name) ? this : (this.#parent?.closest(names) ?? null);
  }
}

const row = new Box('div');
const press = (target: Box): boolean =>
  isFreePlace({ target, currentTarget: row } as unknown as Parameters<typeof isFreePlace>[0]);

beforeEach(() => {
  vi.stubGlobal('Element', Box);
  vi.stubGlobal('getComputedStyle', ({ name }: Box) => ({ userSelect: name === 'p' ? 'text' : 'none' }));
});
afterEach(() => vi.unstubAllGlobals());

it('beside the words of a message is a free place', () => {
  expect(press(row)).toBe(true);
  expect(press(new Box('span', row))).toBe(true);
});

it('a control and words that can be marked are none', () => {
  expect(press(new Box('svg', new Box('button', row)))).toBe(false);
  expect(press(new Box('p', row))).toBe(false);
});

it('neither is a dialog that was opened from the message and lies elsewhere on the page', () => {
  expect(press(new Box('div', new Box('section')))).toBe(false);
});
