import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve('src-renderer/look/tokens.css'), 'utf8').replaceAll(
  /\/\*[\s\S]*?\*\//g,
  '',
);

/** The colours of a scheme: those of every root, and in the dark those that it changes. */
function coloursOf(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)];
  const own = blocks.filter(([, selector = '']) => !selector.includes('dark') || scheme === 'dark');
  const values = own.flatMap(([, , body = '']) => [...body.matchAll(/--rs-([\w-]+):\s*(#[0-9a-f]{6});/g)]);
  return new Map(values.map(([, name = '', value = '']) => [name, value]));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'soft', 'hover', 'selected', 'thread'];
const KINDS = ['prescription', 'order', 'delivery', 'inquiry', 'complaint'];
const LABELS = ['grey', 'green', 'teal', 'blue', 'purple', 'pink', 'red', 'amber'];

const across = (inks: readonly string[], grounds: readonly string[]): [string, string][] =>
  inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]));

/** What is read: 4.5 : 1. */
const WRITING: [string, string][] = [
  ...across(['ink', 'ink-soft', 'ink-faint'], [...GROUNDS, 'bubble-in']),
  ...across(['brand'], ['canvas', 'surface', 'soft', 'brand-soft', 'selected']),
  ...across(['ink', 'bubble-out-ink'], ['bubble-out']),
  ...across(['rail-ink'], ['rail', 'rail-hover']),
  ...across(['amber'], ['surface', 'amber-soft']),
  ...across(['red'], ['surface', 'red-soft', 'brand-soft']),
  ...across(
    KINDS.map((kind) => `kind-${kind}`),
    ['surface'],
  ),
  ...LABELS.map((label): [string, string] => [`label-${label}-ink`, `label-${label}-paper`]),
  ['on-brand', 'brand'],
  ['on-rail-active', 'rail-active'],
  ['on-badge', 'badge'],
];

/** What is found and pressed, and what a picture says: 3 : 1. */
const CONTROLS: [string, string][] = [
  ...across(['field-line'], ['surface']),
  ...across(['switch-off'], ['surface', 'soft']),
  ...across(['star'], ['surface', 'soft']),
  ...across(['brand'], ['thread']),
  ...across(['rail-active', 'rail-focus'], ['rail']),
  ...across(['read'], ['bubble-out']),
  // A button that cannot be pressed does not look like one that can.
  ['brand', 'disabled'],
];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const colours = coloursOf(scheme);
  const measure = (one: string, other: string): number => {
    const [first, second] = [colours.get(one), colours.get(other)];
    if (first === undefined || second === undefined) throw new Error(`no colour ${one} or ${other}`);
    return contrast(first, second);
  };

  it.each(WRITING)('%s is read on %s', (ink, ground) => {
    expect(measure(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(CONTROLS)('%s is found on %s', (line, ground) => {
    expect(measure(line, ground)).toBeGreaterThanOrEqual(3);
  });

  it('one’s own bubble stands out from the thread and from the customer’s', () => {
    expect(measure('bubble-out', 'thread')).toBeGreaterThanOrEqual(1.15);
    expect(measure('bubble-out', 'bubble-in')).toBeGreaterThanOrEqual(1.15);
  });

  it('what cannot be pressed is fainter than what can', () => {
    expect(measure('disabled-ink', 'disabled')).toBeLessThan(measure('on-brand', 'brand'));
  });
});
