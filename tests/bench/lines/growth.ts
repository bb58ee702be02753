import { operations } from '#main/store/operations/operations.ts';
import type { MessageCursor } from '#shared/ipc/contract/messages.ts';
import type { BenchDatabase } from '../databases.ts';
import type { BenchContext } from '../frame/context.ts';
import { interleave } from '../frame/interleave.ts';
import { onlyCase, type Case, type NodeLine } from '../frame/line.ts';
import { openSeeded } from '../frame/seeded.ts';
import { LONGEST_IDS, PAGE, olderThan } from './reads.ts';

const PAIRS = 100;
/** A call takes less than the clock's noise: a figure is of so many, or of one for each of the longest chats. */
const CALLS = 10;

interface Growth {
  id: string;
  what: string;
  /** The calls of production code that one figure is of, on one of the two databases. */
  callsOn: (desk: BenchDatabase) => () => void;
}

const growth = ({ id, what, callsOn }: Growth): NodeLine => ({
  id,
  what: `${what}: with a million messages ÷ with a hundred thousand, of ten thousand conversations`,
  runs: 'node',
  dividend: 'many',
  divisor: 'few',
  unit: `ms (${CALLS} calls)`,
  goal: { atMost: 1.2 },
  // A few thousand messages more, and the machine's noise: what grows with them grows tenfold.
  shortBound: { atMost: 2.5 },
  budgetSeconds: 4,
  measure: (context) => measureGrowth(context, callsOn),
});

function measureGrowth(context: BenchContext, callsOn: Growth['callsOn']): readonly Case[] {
  const { conversations, few, many } = context.sizes;
  const small = openSeeded(context.run, { conversations, messages: few });
  const large = openSeeded(context.run, { conversations, messages: many });
  try {
    return onlyCase(interleave(context, PAIRS, { dividend: callsOn(large), divisor: callsOn(small) }));
  } finally {
    small.database.close();
    large.database.close();
  }
}

function times(count: number, call: () => unknown): () => void {
  return () => {
    for (let index = 0; index < count; index += 1) call();
  };
}

/** The same of each of the longest chats. */
const ofEach = (call: (conversationId: number) => unknown) => (): void => LONGEST_IDS.forEach(call);

export const GROWTH_LINES: readonly NodeLine[] = [
  {
    id: 'list-growth',
    what: 'first page of the chat list',
    callsOn: ({ transact }: BenchDatabase) =>
      times(CALLS, () => transact((tx) => operations.listConversations(tx, { limit: PAGE }))),
  },
  {
    id: 'open-growth',
    what: 'a chat is opened: the conversation and its newest page',
    callsOn: ({ transact }: BenchDatabase) =>
      ofEach((id) => {
        transact((tx) => operations.getConversation(tx, id));
        transact((tx) => operations.listMessages(tx, { conversationId: id, limit: PAGE }));
      }),
  },
  {
    id: 'older-growth',
    what: 'an older page, four fifths back in the chat',
    callsOn: (desk: BenchDatabase) => {
      const before = new Map<number, MessageCursor>(LONGEST_IDS.map((id) => [id, olderThan(desk, id)]));
      return ofEach((id) =>
        desk.transact((tx) =>
          operations.listMessages(tx, { conversationId: id, limit: PAGE, before: before.get(id) }),
        ),
      );
    },
  },
  {
    id: 'unread-growth',
    what: 'how many messages are unread in all',
    callsOn: ({ transact }: BenchDatabase) =>
      times(CALLS, () => transact((tx) => operations.countUnread(tx, undefined))),
  },
].map(growth);
