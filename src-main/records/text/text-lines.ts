import type { Note } from '#shared/domain/conversations/note.ts';
import { readable } from '../../lib/text/readable.ts';
import type { Block } from '../said/block.ts';
import type { MessageFacts } from '../said/message-facts.ts';
import type { RecordView } from '../said/view.ts';

/** So that every program reads it as UTF-8, Excel and old editors too. */
export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';
const LINE_BREAK = /\r\n?|[\n\u2028\u2029]/g;
/** Marks that turn the direction of what follows: what somebody wrote must not turn the rest of a line. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/;

/** Its further lines stand in: else one that somebody wrote would look like a message of the other side. */
const standIn = (text: string): string => {
  const clean = readable(text).replace(LINE_BREAK, `${LINE_END}    `);
  return TURNING.test(text)
    ? clean
        .split(LINE_END)
        .map((line) => `\u2068${line}\u2069`)
        .join(LINE_END)
    : clean;
};

export const lineText = (text: string): string => `${standIn(text)}${LINE_END}`;

export const dayText = (day: string): string => `${LINE_END}── ${day} ──${LINE_END}`;

/** “[1:30 pm] Mona: words (edited · read)”, a line for each message. */
export function messageText(facts: MessageFacts, view: RecordView): string {
  const { writer, labels, quoted, file, details, text, earlier, time, marks, reactions } = facts;
  if (facts.isNotice) return lineText(`[${time}] ${labels.join(' · ')}`);
  const parts = [
    ...labels.map((label) => `[${label}]`),
    quoted === null
      ? ''
      : `«${view.say('thread.in-reply-to')} ${quoted.writer === null ? '' : `${quoted.writer}: `}${quoted.words}»`,
    file === null ? '' : `[${file}]`,
    ...details,
    text,
    earlier === null ? '' : `${earlier.label} ${earlier.texts.map((one) => `«${one}»`).join(' ')}`,
    marks.length === 0 ? '' : `(${marks.join(' · ')})`,
    reactions.length === 0 ? '' : `{${reactions.join(' · ')}}`,
  ];
  const words = parts.filter((part) => part !== '').join(' ');
  return lineText(`[${time}] ${writer}: ${words}`);
}

export function noteText(note: Note, view: RecordView): string {
  const { say } = view;
  const what = note.replacedBy === null ? say('records.note') : say('records.draft-replaced');
  return lineText(`[${view.clock(note.createdAt)}] {${what}} ${view.agentName(note.authorId)}: ${note.text}`);
}

export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${LINE_END}${lineText(block.level === 2 ? `═══ ${block.text} ═══` : `── ${block.text}`)}`;
    case 'facts':
      return block.rows.map(([label, value]) => lineText(`${label}: ${value}`)).join('');
    case 'lines':
      return block.lines.map((line) => lineText(`- ${line}`)).join('');
    case 'words':
      return lineText(`    ${block.text}`);
    case 'table':
      return [
        lineText(block.head.join(' | ')),
        ...block.rows.map((row) => lineText(row.map((cell) => cell.replace(LINE_BREAK, ' – ')).join(' | '))),
        ...block.sums.map(([label, value]) => lineText(`${label}: ${value}`)),
      ].join('');
  }
}
