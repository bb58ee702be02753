import type { Rejection } from '#shared/domain/messages/rejection.ts';

/**
 * What an error of Graph asks for.
 * - `stop`: nothing can be sent until a person mends the access, the set-up, or what has blocked the account.
 * - `wait`: Graph takes nothing more for now, from this chat or at all; the message is not at fault.
 * - `reject`: this message is refused for good.
 * - `trouble`: Meta's own fault. As an answer it says nothing of the message; as a status it has failed.
 */
export type CodeReaction =
  | { does: 'stop'; because: 'no-access' | 'not-set-up' | 'account-blocked' }
  | { does: 'wait'; scope: 'chat' | 'all' }
  | { does: 'reject' }
  | { does: 'trouble' };

export type CodeFacts = CodeReaction & {
  /** The sentence for a message that failed with it. */
  reason: Rejection;
};

const stop = (because: 'no-access' | 'not-set-up' | 'account-blocked'): CodeFacts => ({
  does: 'stop',
  because,
  reason: because,
});
const wait = (scope: 'chat' | 'all'): CodeFacts => ({ does: 'wait', scope, reason: 'too-many' });
const reject = (reason: Rejection): CodeFacts => ({ does: 'reject', reason });
const trouble: CodeFacts = { does: 'trouble', reason: 'whatsapp-trouble' };

/** Every code that is documented, and the only place that says what it means. */
const CODES: ReadonlyMap<number, CodeFacts> = new Map([
  ...each([0, 190, 3, 10, 131005], stop('no-access')),
  ...each([368, 131031], stop('account-blocked')),
  ...each([33, 131045, 133010, 133005, 133006, 133007, 133008, 133009, 133015], stop('not-set-up')),
  ...each([4, 80007, 130429, 131057, 133016], wait('all')),
  ...each([131056], wait('chat')),
  ...each([1, 2, 131000, 131016, 133004], trouble),
  // Of one recipient's country, or of what the pharmacy begins by itself: everybody else is still answered.
  ...each([130497], reject('country-blocked')),
  ...each([131048, 131064], reject('sending-limited')),
  ...each([131026], reject('cannot-receive')),
  ...each([131030], reject('not-on-test-list')),
  ...each([131042], reject('payment')),
  ...each([131047], reject('window-closed')),
  ...each([131049, 130472], reject('not-now')),
  ...each([131050], reject('marketing-stopped')),
  ...each([131052, 131053], reject('file-refused')),
  ...each([131037], reject('display-name')),
  ...each([131060], reject('see-phone')),
  ...each([131062], reject('needs-phone')),
  ...each([131063], reject('marketing-route')),
  ...each([132001], reject('template-missing')),
  ...each([132000, 132008, 132012, 132018], reject('template-blanks')),
  ...each([132005], reject('template-too-long')),
  ...each([132007], reject('template-policy')),
  ...each([132015, 132016], reject('template-paused')),
  ...each([132068, 132069], reject('form-unavailable')),
]);

/** Something in our own request is wrong: nobody but us can mend it, and the log says what. */
const OUR_REQUEST: ReadonlySet<number> = new Set([100, 131008, 131009, 131021, 131051, 135000]);

function each(codes: readonly number[], facts: CodeFacts): [number, CodeFacts][] {
  return codes.map((code) => [code, facts]);
}

/** Permissions have a hundred codes of their own. @returns undefined for what is unknown or our own mistake. */
export function findCode(code: number): CodeFacts | undefined {
  if (code >= 200 && code <= 299) return stop('no-access');
  return CODES.get(code);
}

export const isOurMistake = (code: number): boolean => OUR_REQUEST.has(code);
