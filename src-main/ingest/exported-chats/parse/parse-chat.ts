import type { DateOrder, ExportProblem } from '#shared/domain/past/exported-chat.ts';
import { localDateAt } from '#shared/time/zone.ts';
import { splitAuthors } from './authors.ts';
import { likelyOrder, possibleOrders, timesOf } from './dates.ts';
import { readHead, type LineHead } from './line-heads.ts';
import { withoutMarks } from './plain-text.ts';
import { readText, type ReadText } from './read-text.ts';

/** One message of an exported chat. */
export interface ExportedLine extends ReadText {
  author: string;
  /** Epoch ms, by the pharmacy's clock; the beginning of its minute where the phone writes no seconds. */
  at: number;
}

export interface ExportedChat {
  kind: 'read';
  lines: ExportedLine[];
  /** Who wrote most first. */
  authors: { name: string; messages: number }[];
  /** Lines of WhatsApp's own. */
  notices: number;
  order: DateOrder;
  asksOrder: boolean;
}

interface Rules {
  timeZone: string;
  /** What a person said of the dates; absent: what the file says. */
  order?: DateOrder | undefined;
  now: number;
}

const DAY_MS = 86_400_000;

/** What only WhatsApp says of a group. */
const OF_GROUPS =
  /created (?:this )?group|created group|added you|joined using|changed (?:this|the) group|أنش[أا]ت? (?:هذه )?(?:ال)?مجموعة|تم إنشاء (?:هذه )?المجموعة|أضافك|أضافتك|انضم.{0,200}باستخدام/i;

/** Reads the text of an exported chat. Never throws. */
export function parseChat(
  text: string,
  rules: Rules,
): ExportedChat | { kind: 'refused'; problem: ExportProblem } {
  const heads = joinLines(text);
  if (heads.length === 0) return refuse(text.trim() === '' ? 'empty' : 'not-a-chat');
  const today = localDateAt(rules.now, rules.timeZone);
  const orders = possibleOrders(heads, localDateAt(rules.now + DAY_MS, rules.timeZone));
  const [only] = orders;
  if (only === undefined) return refuse('not-a-chat');
  // A year in front says it all.
  const asksOrder = orders.length > 1 && heads.some(({ date: [first] }) => first <= 31);
  const likely = orders.length > 1 ? likelyOrder(heads, today) : only;
  const order = rules.order !== undefined && orders.includes(rules.order) ? rules.order : likely;
  const times = timesOf(heads, order, rules.timeZone);
  const written = splitAuthors(heads.map(({ rest }) => rest));
  const lines: ExportedLine[] = [];
  let ofGroups = false;
  for (const [index, at] of times.entries()) {
    const said = written[index];
    const read = said == null ? null : readText(said.text);
    if (said != null && read !== null) lines.push({ ...read, author: cleanAuthor(said.author), at });
    else ofGroups ||= OF_GROUPS.test(withoutMarks(heads[index]?.rest ?? ''));
  }
  if (lines.length === 0) return refuse(ofGroups ? 'group' : 'empty');
  const { authors, kept } = withoutSentences(lines);
  if (ofGroups || authors.length > 2) return refuse('group');
  return { kind: 'read', lines: kept, authors, notices: heads.length - kept.length, order, asksOrder };
}

const refuse = (problem: ExportProblem): { kind: 'refused'; problem: ExportProblem } => ({
  kind: 'refused',
  problem,
});

/** Each message with all of its lines. Only what begins as the first one does begins a message. */
function joinLines(text: string): LineHead[] {
  const heads: (LineHead & { more: string[] })[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r(?!\n)/)) {
    const head = readHead(line);
    const current = heads.at(-1);
    if (head !== undefined && (current === undefined || head.dialect === current.dialect))
      heads.push({ ...head, more: [] });
    else current?.more.push(line);
  }
  const last = heads.at(-1)?.more;
  // The file ends with a line break, which nobody wrote.
  if (last?.at(-1) === '') last.pop();
  return heads.map(({ more, ...head }) => ({ ...head, rest: [head.rest, ...more].join('\n') }));
}

/** iPhones put `~` before who is not in the phone book. */
const cleanAuthor = (author: string): string =>
  withoutMarks(author)
    .replace(/^~[\s\u00A0\u202F]?/, '')
    .trim();

/**
 * A line of WhatsApp's own may have a colon, and then looks like somebody who wrote once: it is left out where two people
 * have written and this is a sentence.
 */
function withoutSentences(lines: ExportedLine[]): { authors: ExportedChat['authors']; kept: ExportedLine[] } {
  const counts = new Map<string, number>();
  for (const { author } of lines) counts.set(author, (counts.get(author) ?? 0) + 1);
  const all = [...counts].map(([name, messages]) => ({ name, messages }));
  const sorted = all.toSorted((one, other) => other.messages - one.messages);
  const authors = sorted.filter(({ name }, index) => index < 2 || name.split(/\s+/).length <= 6);
  if (authors.length === sorted.length) return { authors, kept: lines };
  const names = new Set(authors.map(({ name }) => name));
  return { authors, kept: lines.filter(({ author }) => names.has(author)) };
}
