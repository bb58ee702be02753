import { itemText, type RecordItem } from '../parts/items.ts';
import type { PageHead } from '../document/page.ts';
import type { PlacedFile, RecordEntry } from '../said/entry.ts';
import type { RecordView } from '../said/view.ts';
import { BYTE_ORDER_MARK, lineText } from '../text/text-lines.ts';

interface TextOptions {
  view: RecordView;
  customer: string;
  head: PageHead;
  /** Where a message's file lies beside the text. */
  place?: (entry: RecordEntry & { kind: 'message' }) => Promise<PlacedFile>;
  onEntry: () => void;
}

const NAMED = async (): Promise<PlacedFile> => ({ how: 'named' });

/** The record as text, pulled piece by piece. */
export async function* textOf(
  items: AsyncIterable<RecordItem>,
  { view, customer, head, place = NAMED, onEntry }: TextOptions,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + [view.pharmacyName, head.title, head.period, head.made].map(lineText).join('');
  yield lineText(view.say('records.zone', { zone: view.timeZone }));
  for await (const item of items) {
    yield await itemText(item, { view, customer, place });
    if (item.kind === 'entry') onEntry();
  }
}
