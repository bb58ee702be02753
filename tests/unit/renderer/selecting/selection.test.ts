import { afterEach, describe, expect, it } from 'vitest';
import {
  beginSelecting,
  changeSelected,
  endSelecting,
  inThreadOrder,
  selectUpTo,
  toggleMessage,
  useSelection,
} from '#renderer/selecting/selection.ts';
import { sampleMessage } from '../support/sample-data.ts';

const thread = [1, 2, 3, 4, 5].map((id) => sampleMessage({ id, sentAt: id }));
const [first, second, , fourth] = thread as [
  ReturnType<typeof sampleMessage>,
  ReturnType<typeof sampleMessage>,
  ReturnType<typeof sampleMessage>,
  ReturnType<typeof sampleMessage>,
];
const chosen = () =>
  inThreadOrder(useSelection.getState().selection?.messages.values() ?? []).map(({ id }) => id);

afterEach(endSelecting);

describe('choosing several messages', () => {
  it('begins with one, and each press adds one or takes it away', () => {
    beginSelecting(second);
    toggleMessage(first);
    expect(chosen()).toEqual([1, 2]);
    toggleMessage(second);
    expect(chosen()).toEqual([1]);
  });

  it('takes everything between two with Shift, in either direction, and keeps what was chosen', () => {
    beginSelecting(fourth);
    selectUpTo(second, thread);
    expect(chosen()).toEqual([2, 3, 4]);
    toggleMessage(first);
    expect(chosen()).toEqual([1, 2, 3, 4]);
  });

  it('keeps what is chosen as it is now, and nothing else', () => {
    beginSelecting(first);
    changeSelected({ ...first, revokedAt: 5 });
    changeSelected(second);
    expect([...(useSelection.getState().selection?.messages.values() ?? [])]).toMatchObject([
      { id: 1, revokedAt: 5 },
    ]);
  });

  it('leaves out what is not recorded yet, and other conversations', () => {
    beginSelecting(first);
    const optimistic = sampleMessage({ id: -1, sentAt: 9 });
    selectUpTo(optimistic, [...thread, optimistic]);
    toggleMessage(sampleMessage({ id: 99, conversationId: 2 }));
    expect(chosen()).toEqual([1, 2, 3, 4, 5]);
  });
});
