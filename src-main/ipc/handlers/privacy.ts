import { AppError } from '#shared/domain/errors.ts';
import type { OlderCopy } from '#shared/domain/privacy/erasure.ts';
import { previewRetention } from '../../desk/privacy/retention-upkeep.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface PrivacyHandlerDependencies {
  store: Store;
  privacy: {
    /** Somebody was erased: the ledger beside the database learns it, and the rest begins to go. */
    onErased: () => Promise<void>;
    /** Copies on this PC from before the last erasure was done. */
    olderCopies: () => Promise<OlderCopy[]>;
    removeOlderCopies: () => Promise<number>;
    giveData: (
      target: string,
      input: { customerId: number; now: number },
    ) => Promise<{ files: number; missing: number }>;
  };
  /** Where a person's data are to be saved; undefined when the person at the counter changed their mind. */
  choosePersonFile: () => Promise<string | undefined>;
}

export function privacyHandlers(deps: PrivacyHandlerDependencies): HandlersFor<'privacy'> {
  const { store, privacy, choosePersonFile } = deps;
  return {
    'privacy.summary': (input) => store.summarizePerson(input),
    'privacy.erase': async ({ typed, ...asked }, { agent }) => {
      const summary = await store.summarizePerson({ customerId: asked.customerId });
      if (!isSame(typed, summary.typed)) return { outcome: 'mistyped' };
      const outcome = await store.eraseCustomer({ ...asked, by: agent.id, now: Date.now() });
      if (outcome.kind !== 'begun') return { outcome: outcome.kind };
      await privacy.onErased();
      return { outcome: 'begun' };
    },
    'privacy.erasures': () => store.listErasures(),
    'privacy.copies': () => privacy.olderCopies(),
    'privacy.removeCopies': async () => ({ removed: await privacy.removeOlderCopies() }),
    'privacy.hold': (input) => store.findLegalHold(input),
    'privacy.setHold': async ({ customerId, reason }, { agent }) => {
      if (reason === null && agent.role !== 'admin') throw new AppError('not-allowed');
      return store.setLegalHold({ customerId, reason, by: agent.id, now: Date.now() });
    },
    'privacy.give': async ({ customerId }) => {
      const file = await choosePersonFile();
      if (file === undefined) return null;
      return { file, ...(await privacy.giveData(file, { customerId, now: Date.now() })) };
    },
    'privacy.previewRetention': (input) => previewRetention(store, input, Date.now()),
  };
}

/**
 * As it is read: letters and digits count, not the spaces, signs, marks and pictures between them, which no keyboard at a counter
 * writes. Of a name that has nothing else they do.
 */
const isSame = (one: string, other: string): boolean => {
  const wanted = lettersOf(other);
  return wanted === '' ? plain(one) === plain(other) : lettersOf(one) === wanted;
};
const lettersOf = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
