import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftStore } from '#renderer/drafts/draft-store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createDraftStore', () => {
  it('saves a moment after a key, once for all keys of that moment', () => {
    const save = vi.fn();
    const drafts = createDraftStore(save);
    for (const text of ['ح', 'حا', 'حاضر']) {
      drafts.write(7, text);
      vi.advanceTimersByTime(90);
    }
    expect(save).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(save.mock.calls).toEqual([[7, 'حاضر']]);
  });

  it('has never more than a fraction of a second unsaved, however long somebody types without a pause', () => {
    let saved = '';
    const drafts = createDraftStore((_id, text) => void (saved = text));
    for (let typed = 1; typed <= 100; typed += 1) {
      drafts.write(7, 'س'.repeat(typed));
      vi.advanceTimersByTime(100);
      expect(typed - saved.length).toBeLessThanOrEqual(3);
    }
  });

  it('keeps what could not be saved as unsaved, and saves it on the next flush', async () => {
    const save = vi.fn(() => Promise.resolve(false));
    const drafts = createDraftStore(save);
    drafts.write(7, 'حاضر');
    await vi.runAllTimersAsync();
    drafts.replace(7, 'أقدم');
    expect(drafts.read(7)).toBe('حاضر');
    save.mockResolvedValue(true);
    drafts.flush();
    await vi.runAllTimersAsync();
    drafts.flush();
    expect(save.mock.calls).toEqual([
      [7, 'حاضر'],
      [7, 'حاضر'],
    ]);
  });

  it('saves every waiting conversation on flush, and not again later', () => {
    const save = vi.fn();
    const drafts = createDraftStore(save);
    drafts.write(1, 'واحد');
    drafts.write(2, 'اثنان');
    drafts.flush();
    vi.runAllTimers();
    expect(save.mock.calls).toEqual([
      [1, 'واحد'],
      [2, 'اثنان'],
    ]);
  });

  it('gives text that was not sent back, in front of what was typed since', () => {
    const drafts = createDraftStore(() => {});
    drafts.write(1, '');
    drafts.giveBack(1, 'لم تُرسل');
    expect(drafts.read(1)).toBe('لم تُرسل');
    drafts.write(1, 'جديد');
    drafts.giveBack(1, 'لم تُرسل');
    expect(drafts.read(1)).toBe('لم تُرسل\nجديد');
  });

  it('follows a merge with what main stored, and with what was not saved yet', () => {
    const save = vi.fn();
    const drafts = createDraftStore(save);
    drafts.merge(1, 2, 'من الاثنين');
    expect(drafts.read(2)).toBe('من الاثنين');
    drafts.write(1, 'قديم');
    drafts.flush();
    drafts.merge(1, 2, 'من الاثنين');
    expect([drafts.read(1), drafts.read(2)]).toEqual([undefined, 'من الاثنين']);
    drafts.write(3, 'لم يُحفظ بعد');
    drafts.merge(3, 2, 'من الاثنين');
    expect(drafts.read(2)).toBe('من الاثنين\nلم يُحفظ بعد');
    save.mockClear();
    vi.runAllTimers();
    expect(save.mock.calls).toEqual([[2, 'من الاثنين\nلم يُحفظ بعد']]);
  });

  it('shows what main stored after a separation, but never over newer words', () => {
    const drafts = createDraftStore(() => {});
    drafts.replace(1, 'من قبل');
    expect(drafts.read(1)).toBe('من قبل');
    drafts.write(1, 'أحدث');
    drafts.replace(1, 'من قبل');
    expect(drafts.read(1)).toBe('أحدث');
    drafts.clear();
  });

  it('tells its listeners, and forgets without saving on clear', () => {
    const save = vi.fn();
    const onChange = vi.fn();
    const drafts = createDraftStore(save);
    const stop = drafts.texts.subscribe(onChange);
    drafts.write(1, 'x');
    drafts.clear();
    expect(onChange).toHaveBeenCalledTimes(2);
    stop();
    vi.runAllTimers();
    expect(save).not.toHaveBeenCalled();
    expect(drafts.read(1)).toBeUndefined();
  });
});

describe('what a draft answers', () => {
  const chosen = { messageId: 5, by: 1 };

  it('is saved at once, with what is typed or was stored, and taken away the same way', () => {
    const save = vi.fn();
    const drafts = createDraftStore(save);
    drafts.quote(7, chosen, 'مخزن');
    expect(drafts.quotes.getState().get(7)).toEqual(chosen);
    drafts.write(7, 'مكتوب');
    vi.runAllTimers();
    drafts.quote(7, null, 'مخزن');
    expect(save.mock.calls).toEqual([
      [7, 'مخزن', 5],
      [7, 'مكتوب'],
      [7, 'مكتوب', null],
    ]);
  });

  it('is saved again when it could not be', async () => {
    const save = vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true);
    const drafts = createDraftStore(save);
    drafts.quote(7, chosen, '');
    await vi.runAllTimersAsync();
    drafts.flush();
    expect(save.mock.calls).toEqual([
      [7, '', 5],
      [7, '', 5],
    ]);
  });

  it('goes along into the conversation that another one was merged into', () => {
    const drafts = createDraftStore(() => {});
    drafts.quote(7, chosen, '');
    drafts.merge(7, 8, '');
    expect(drafts.quotes.getState().get(8)).toEqual(chosen);
    drafts.clear();
    expect(drafts.quotes.getState().size).toBe(0);
  });
});
