import type { Lane } from '../lane.ts';
import type { KnownWish } from '../staff.ts';
import type { Received } from '../world/whatsapp.ts';
import { originalOf, type Shown } from '../world/shown-messages.ts';
import type { Reader } from './reader.ts';

interface Row {
  content: string;
  status: string;
  isDeleted: 0 | 1;
  isStarred: 0 | 1;
}

/** A message that staff did something to: what they asked for, and what became of it on both sides. */
interface ActedOn {
  text: string;
  asked: readonly KnownWish[];
  row: Row;
  received: Received | undefined;
  shown: Shown | undefined;
  /** Kinds of what was given up for good: WhatsApp's time is over, or the message never left. */
  givenUp: ReadonlySet<string>;
}

/** Texts that staff took back while they were queued still: they are neither sent nor lost. */
export function takenBack({ staff }: Lane, read: Reader): Set<string> {
  const dropped = read.column<string>(
    `SELECT content FROM messages WHERE direction = 'outgoing' AND status = 'failed'`,
  );
  const asked = new Set(
    [...staff.wishes.values()].flatMap(({ what }) => (what.kind === 'delete' ? what.of : [])),
  );
  return new Set(dropped.map(originalOf).filter((text) => asked.has(text)));
}

/** Edits, deletions and stars are on both sides as staff asked last, and customers saw none of them twice. */
export function actionFaults(lane: Lane, read: Reader): string[] {
  const open = read.count(`SELECT count(*) FROM message_actions WHERE state = 'waiting'`);
  const unexplained = read.column<string>(
    `SELECT kind || ' given up: ' || failure FROM message_actions
     WHERE state = 'failed' AND failure NOT IN ('gone', 'too-late')`,
  );
  const faults = actedOn(lane, read).flatMap((one) => [
    ...textFaults(one),
    ...deletionFaults(one),
    ...starFaults(one),
    ...repeats(one),
  ]);
  return [...(open === 0 ? [] : [`${open} wait for ever`]), ...unexplained, ...faults];
}

function actedOn({ staff, whatsApp }: Lane, read: Reader): ActedOn[] {
  const rows = read.rows<Row>(
    `SELECT content, status, revoked_at IS NOT NULL AS isDeleted, starred_at IS NOT NULL AS isStarred
     FROM messages WHERE direction = 'outgoing'`,
  );
  const rowOf = new Map(rows.map((row) => [originalOf(row.content), row]));
  const givenUp = Map.groupBy(
    read.rows<{ content: string; kind: string }>(
      `SELECT content, kind FROM message_actions JOIN messages ON messages.id = message_id
       WHERE message_actions.state = 'failed'`,
    ),
    ({ content }) => originalOf(content),
  );
  const asked = Map.groupBy(staff.wishes.values(), ({ what }) => ('of' in what ? what.of : ''));
  asked.delete('');
  return [...asked].flatMap(([text, wishes]) => {
    const row = rowOf.get(text);
    if (row === undefined) return [];
    return {
      text,
      asked: wishes,
      row,
      received: whatsApp.received.find((one) => originalOf(one.text) === text),
      shown: whatsApp.shown.get(text),
      givenUp: new Set(givenUp.get(text)?.map(({ kind }) => kind)),
    };
  });
}

/** What was asked for and accepted last, and what was refused since: that may have been a second press of what counted. */
function lastOf(asked: readonly KnownWish[], kind: KnownWish['what']['kind']): KnownWish[] {
  const all = asked.filter(({ what }) => what.kind === kind);
  const last = all.findLastIndex(({ isRefused }) => !isRefused);
  return all.slice(Math.max(0, last));
}

function textFaults({ text, asked, row, received, shown, givenUp }: ActedOn): string[] {
  if (shown?.isDeleted === true || row.isDeleted === 1 || row.status === 'failed') return [];
  const there = shown?.edits.at(-1) ?? received?.text;
  const last = lastOf(asked, 'edit');
  const isAccepted = last[0]?.isRefused === false;
  const wanted = [...(isAccepted && !givenUp.has('edit') ? [] : [text]), ...last.map((wish) => wish.text)];
  const earlier = givenUp.has('edit') ? asked.map((wish) => wish.text) : [];
  return [
    ...(row.content === there ? [] : [`${text}: "${row.content}" here, "${there}" there`]),
    ...([...wanted, ...earlier].includes(row.content)
      ? []
      : [`${text}: "${row.content}" in place of "${wanted.join('" or "')}"`]),
  ];
}

function deletionFaults({ text, asked, row, received, shown, givenUp }: ActedOn): string[] {
  const isAsked = asked.some(({ what, isRefused }) => what.kind === 'delete' && !isRefused);
  const wasTakenBack = row.status === 'failed';
  const isThere = shown?.isDeleted ?? false;
  if (wasTakenBack) return received === undefined ? [] : [`${text} was taken back and received`];
  if (givenUp.has('delete')) return [];
  return [
    ...(isAsked && row.isDeleted === 0 ? [`${text} is not deleted`] : []),
    ...((row.isDeleted === 1) === isThere ? [] : [`${text} is deleted on one side alone`]),
  ];
}

function starFaults({ text, asked, row, shown }: ActedOn): string[] {
  const what = asked.findLast((wish) => wish.what.kind === 'star')?.what;
  if (what?.kind !== 'star') return [];
  const isStarred = row.isStarred === 1;
  // Of one that is deleted the star is here alone.
  const isGone = row.isDeleted === 1 || shown?.isDeleted === true;
  const there = isGone ? null : (shown?.isStarred ?? null);
  return [
    ...(isStarred === what.isStarred ? [] : [`${text}: star ${isStarred} here`]),
    ...(there === null || there === isStarred ? [] : [`${text}: star ${there} there`]),
  ];
}

/** Each text as often as somebody pressed for it, at most. */
function repeats({ text, asked, shown }: ActedOn): string[] {
  const times = Map.groupBy(shown?.edits ?? [], (edit) => edit);
  return [...times].flatMap(([edit, { length }]) => {
    const presses = asked.find((wish) => wish.text === edit)?.presses ?? 0;
    return length > presses ? [`${text}: "${edit}" × ${length} for ${presses}`] : [];
  });
}

/** An answer reaches its customer with the message that it answers, or without where WhatsApp had that no more. */
export function answerFaults({ staff, whatsApp }: Lane, read: Reader): string[] {
  const leftOut = new Set(
    read
      .column<string>(
        `SELECT content FROM messages JOIN quoted_messages ON quoted_messages.message_id = messages.id
         WHERE quoted_left_out = 1`,
      )
      .map(originalOf),
  );
  return [...staff.wishes.values()].flatMap(({ text, what, answers }) => {
    if (what.kind !== 'answer') return [];
    const got = whatsApp.received.find((one) => originalOf(one.text) === text);
    if (got === undefined) return [];
    const wanted = leftOut.has(text) && whatsApp.withoutQuote.has(got.waMessageId) ? null : answers;
    return got.answers === wanted ? [] : [`${text} answers ${got.answers} in place of ${wanted}`];
  });
}
