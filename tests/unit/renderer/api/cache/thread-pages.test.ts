import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import {
  flattenThread,
  hasNewer,
  isAround,
  messageKey,
  optimisticMessage,
  removeOptimistic,
  replaceMessage,
  threadAround,
  upsertMessage,
} from '#renderer/api/cache/thread-pages.ts';
import type { ThreadPages } from '#renderer/api/cache/thread-pages.ts';
import { sampleMessage } from '../../support/sample-data.ts';

const message = (id: number, over: Partial<Message> = {}): Message =>
  sampleMessage({ id, sentAt: id * 1000, ...over });

/** 6 5 | 4 3, and older ones to come. */
const pages = (): ThreadPages => ({
  pages: [
    { items: [message(6), message(5)], next: { sentAt: 5000, id: 5 } },
    { items: [message(4), message(3)], next: { sentAt: 3000, id: 3 } },
  ],
  pageParams: [undefined, { before: { sentAt: 5000, id: 5 } }],
});

const bubble = (order: number): Message =>
  optimisticMessage({ conversationId: 1, clientKey: `key-${order}`, text: 'حاضر', now: 7000, order });

const ids = (data: ThreadPages): number[] => flattenThread(data).map(({ id }) => id);

describe('flattenThread', () => {
  it('reads oldest first', () => {
    expect(ids(pages())).toEqual([3, 4, 5, 6]);
    expect(flattenThread(undefined)).toEqual([]);
  });
});

describe('upsertMessage', () => {
  it('appends a new message and does not double it', () => {
    const once = upsertMessage(pages(), message(7));
    expect(ids(once)).toEqual([3, 4, 5, 6, 7]);
    expect(ids(upsertMessage(once, message(7)))).toEqual([3, 4, 5, 6, 7]);
  });

  it('puts a late message where WhatsApp’s time says', () => {
    expect(ids(upsertMessage(pages(), message(50, { sentAt: 4500 })))).toEqual([3, 4, 50, 5, 6]);
  });

  it('leaves a message older than everything loaded to its page', () => {
    expect(ids(upsertMessage(pages(), message(1)))).toEqual([3, 4, 5, 6]);
  });

  it('replaces an optimistic bubble by the recorded message, keeping its key', () => {
    const optimistic = upsertMessage(pages(), bubble(1));
    expect(ids(optimistic)).toEqual([3, 4, 5, 6, -1]);
    const recorded = message(7, { clientKey: 'key-1', direction: 'outgoing', status: 'pending' });
    const after = upsertMessage(optimistic, recorded);
    expect(ids(after)).toEqual([3, 4, 5, 6, 7]);
    expect(messageKey(recorded)).toBe(messageKey(bubble(1)));
  });

  it('does not let a repeated optimistic patch replace the recorded message', () => {
    const recorded = upsertMessage(pages(), message(7, { clientKey: 'key-1' }));
    expect(ids(upsertMessage(recorded, bubble(1)))).toEqual([3, 4, 5, 6, 7]);
  });

  it('keeps several bubbles in the order of sending, below a message that arrives meanwhile', () => {
    const data = upsertMessage(upsertMessage(upsertMessage(pages(), bubble(1)), bubble(2)), message(8));
    expect(ids(data)).toEqual([3, 4, 5, 6, 8, -1, -2]);
  });

  it('does not let an older state overwrite a newer one', () => {
    const read = upsertMessage(pages(), message(6, { status: 'read', updatedAt: 9000 }));
    const after = upsertMessage(read, message(6, { status: 'sent', updatedAt: 8000 }));
    expect(flattenThread(after).at(-1)?.status).toBe('read');
  });
});

describe('replaceMessage', () => {
  it('changes a loaded message only', () => {
    const changed = replaceMessage(pages(), message(4, { status: 'read', updatedAt: 9000 }));
    expect(flattenThread(changed)[1]?.status).toBe('read');
    expect(ids(replaceMessage(pages(), message(9)))).toEqual([3, 4, 5, 6]);
  });
});

describe('removeOptimistic', () => {
  it('takes back a bubble, never a recorded message', () => {
    expect(ids(removeOptimistic(upsertMessage(pages(), bubble(1)), 'key-1'))).toEqual([3, 4, 5, 6]);
    const recorded = upsertMessage(pages(), message(7, { clientKey: 'key-1' }));
    expect(ids(removeOptimistic(recorded, 'key-1'))).toEqual([3, 4, 5, 6, 7]);
  });
});

describe('a thread around a message', () => {
  /** 5 4 3, with newer and older ones to come. */
  const middle = {
    items: [message(5), message(4), message(3)],
    next: { sentAt: 3000, id: 3 },
    previous: { sentAt: 5000, id: 5 },
  };

  it('holds nothing that others may stand before', () => {
    const data = threadAround(middle, 4, undefined);
    expect(hasNewer(data)).toBe(true);
    expect(ids(upsertMessage(data, message(9)))).toEqual([3, 4, 5]);
    expect(ids(upsertMessage(data, bubble(1)))).toEqual([3, 4, 5]);
    expect(ids(upsertMessage(data, message(45, { sentAt: 4500 })))).toEqual([3, 4, 45, 5]);
  });

  it('keeps what happened while it was read', () => {
    const known = {
      pages: [
        { items: [message(9), message(4, { status: 'read', updatedAt: 9_999_999_999_999 })], next: null },
      ],
      pageParams: [undefined],
    };
    const data = threadAround(middle, 4, known);
    expect(ids(data)).toEqual([3, 4, 5]);
    expect(flattenThread(data)[1]?.status).toBe('read');
    expect(ids(threadAround({ ...middle, previous: undefined }, 4, known))).toEqual([3, 4, 5, 9]);
  });

  it('knows where it began', () => {
    expect(isAround(threadAround(middle, 4, undefined), 4)).toBe(true);
    expect(isAround(threadAround(middle, 4, undefined), 5)).toBe(false);
    expect(isAround(pages(), 4)).toBe(false);
    expect(isAround(undefined, undefined)).toBe(false);
  });
});
