import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import type { RecordItem } from '#main/records/parts/items.ts';
import { volumesOf, type PagedOptions } from '#main/records/write/write-pdf.ts';
import { sampleMessage } from '../../renderer/support/sample-data.ts';
import { sampleView } from '../support/sample-view.ts';

async function* entries(count: number): AsyncGenerator<RecordItem> {
  for (let id = 1; id <= count; id += 1)
    yield { kind: 'entry', entry: { kind: 'message', message: sampleMessage({ id }), called: [] } };
}

function options(): PagedOptions & { counted: { entries: number } } {
  const counted = { entries: 0 };
  return {
    view: sampleView(),
    customer: 'سارة',
    head: { title: 't', period: 'p', made: 'm' },
    files: {
      open: () => Readable.from([]),
      async *read() {
        yield Buffer.from('x');
      },
    },
    withPictures: true,
    onEntry: () => void (counted.entries += 1),
    onMissing: () => {},
    counted,
  };
}

it('a long record is split into volumes, each a whole page that says which it is, with every message once', async () => {
  const how = options();
  const texts: string[] = [];
  for await (const { html } of volumesOf(entries(4_001), how)) texts.push(html.join(''));
  expect(texts).toHaveLength(3);
  expect(how.counted.entries).toBe(4_001);
  expect(texts.map((text) => text.match(/<article/g)?.length)).toEqual([2_000, 2_000, 1]);
  for (const text of texts) expect(text).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  expect(texts[0]).not.toContain('Volume');
  expect(texts[2]).toContain('Volume \u20683\u2069');
});

it('what is printed is in one piece', async () => {
  const pages = [];
  for await (const page of volumesOf(entries(2_500), options(), { isWhole: true })) pages.push(page);
  expect(pages).toHaveLength(1);
});

it('nothing to tell is a page, too', async () => {
  const pages = [];
  for await (const page of volumesOf(entries(0), options())) pages.push(page);
  expect(pages).toHaveLength(1);
});
