export const JID = '201012345678@c.us';

export interface FakeMessage {
  key: string;
  /** Seconds. */
  t: number;
  body: string;
  type?: string;
  edited?: boolean;
  editedAt?: number;
  reactions?: { id: string; reactionText: string; timestamp: number }[];
}

interface HistoryOptions {
  /** Oldest first. */
  thread: FakeMessage[];
  /** The place of the one that the chat names as received last; null when it names none. */
  newestReceived?: number | null;
  isKnown?: boolean;
  unreadCount?: number;
  lid?: string;
  /** Keys of what the page cannot turn into plain data. */
  unreadable?: string[];
}

interface AskedMessages {
  count: number;
  direction?: 'before' | 'after';
  id?: string;
}

/** One chat of wa-js with its thread on the phone, as far as reading history goes. */
export function fakeHistory({
  thread,
  newestReceived = thread.length - 1,
  isKnown = true,
  unreadCount = 0,
  lid,
  unreadable = [],
}: HistoryOptions) {
  const asked: AskedMessages[] = [];
  const models = thread.map(({ key, edited, editedAt, reactions, type = 'chat', ...rest }) => ({
    ...rest,
    type,
    id: { toString: () => key },
    hasReaction: reactions !== undefined,
    latestEditMsgKey: edited ? {} : undefined,
    latestEditSenderTimestampMs: editedAt,
    key,
  }));
  type Model = (typeof models)[number];
  const named = newestReceived === null ? undefined : models[newestReceived];
  const place = (key: string | undefined): number => models.findIndex((model) => model.key === key);
  const chat = {
    get: () =>
      isKnown ? { unreadCount, lastReceivedKey: named?.id, msgs: { last: () => models.at(-1) } } : undefined,
    getMessageById: async (key: string): Promise<Model | undefined> => models[place(key)],
    getMessages: async (_address: string, options: AskedMessages): Promise<Model[]> => {
      asked.push(options);
      const at = place(options.id);
      return options.direction === 'after'
        ? models.slice(at + 1)
        : models.slice(Math.max(0, at - options.count), at);
    },
    getReactions: async (key: string) => ({ reactions: [{ senders: thread[place(key)]?.reactions ?? [] }] }),
  };
  const window = {
    WPP: {
      chat,
      whatsapp: {
        lidPnCache: { getCurrentLid: () => lid },
        WidFactory: { createWid: (address: string) => address },
      },
    },
    roshetaReadMessage: ({ key, t, body, type }: Model): object | null =>
      unreadable.includes(key) ? null : { id: key, t, body, type },
  };
  return { window, chat, asked };
}
