import { expect, test } from 'vitest';
import { findCode, isOurMistake } from '#main/transport/cloud/graph/error-codes.ts';

/** As documented: the codes, what to do, and the sentence of a message that failed so. */
test.each([
  [[0, 190, 3, 10, 200, 250, 299, 131005], 'stop', 'no-access'],
  [[368, 131031], 'stop', 'account-blocked'],
  [[33, 131045, 133010, 133005, 133006, 133007, 133008, 133009, 133015], 'stop', 'not-set-up'],
  [[4, 80007, 130429, 131057, 133016, 131056], 'wait', 'too-many'],
  [[1, 2, 131000, 131016, 133004], 'trouble', 'whatsapp-trouble'],
  [[131048, 131064], 'reject', 'sending-limited'],
  [[130497], 'reject', 'country-blocked'],
  [[131026], 'reject', 'cannot-receive'],
  [[131030], 'reject', 'not-on-test-list'],
  [[131042], 'reject', 'payment'],
  [[131047], 'reject', 'window-closed'],
  [[131049, 130472], 'reject', 'not-now'],
  [[131050], 'reject', 'marketing-stopped'],
  [[131052, 131053], 'reject', 'file-refused'],
  [[131037], 'reject', 'display-name'],
  [[131060], 'reject', 'see-phone'],
  [[131062], 'reject', 'needs-phone'],
  [[131063], 'reject', 'marketing-route'],
  [[132001], 'reject', 'template-missing'],
  [[132000, 132008, 132012, 132018], 'reject', 'template-blanks'],
  [[132005], 'reject', 'template-too-long'],
  [[132007], 'reject', 'template-policy'],
  [[132015, 132016], 'reject', 'template-paused'],
  [[132068, 132069], 'reject', 'form-unavailable'],
] as const)('%j: %s, %s', (codes, does, reason) => {
  for (const code of codes) expect(findCode(code)).toMatchObject({ does, reason });
});

test('only the pair limit lets others go on', () => {
  expect(findCode(131056)).toMatchObject({ scope: 'chat' });
  expect(findCode(130429)).toMatchObject({ scope: 'all' });
});

test('our own mistakes, and codes that are new, are refusals without a sentence of their own', () => {
  for (const code of [100, 131008, 131009, 131021, 131051, 135000]) {
    expect(findCode(code)).toBeUndefined();
    expect(isOurMistake(code)).toBe(true);
  }
  expect(findCode(999_999)).toBeUndefined();
  expect(isOurMistake(999_999)).toBe(false);
});
