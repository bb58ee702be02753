import { expect, test } from 'vitest';
import { sortForwards } from '#renderer/forwarding/sort-forwards.ts';
import { sampleAttachment, sampleMessage } from '../support/sample-data.ts';

test('what goes is told from what does not, and a customer’s own files are known as such', () => {
  const text = sampleMessage({ id: 1 });
  const here = sampleMessage({
    id: 2,
    type: 'image',
    waType: 'image',
    attachment: sampleAttachment({ kind: 'image' }),
  });
  const missing = sampleMessage({ id: 3, attachment: sampleAttachment({ kind: 'image', fileId: null }) });
  const call = sampleMessage({ id: 4, waType: 'missed_call', content: '' });
  const own = sampleMessage({
    id: 5,
    direction: 'outgoing',
    attachment: sampleAttachment({ kind: 'image' }),
  });
  const sorted = sortForwards([text, here, missing, call]);
  expect(sorted).toMatchObject({ notHere: 1, otherKinds: 1, isPrivate: true });
  expect(sorted.going.map(({ id }) => id)).toEqual([1, 2]);
  expect(sortForwards([text, own]).isPrivate).toBe(false);
});
