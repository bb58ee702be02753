import { AppError } from '#shared/domain/errors.ts';
import { isShown } from '../../rows/people/is-shown.ts';
import { takeErasedNames } from '../../rows/privacy/erased-names.ts';
import { findErasure, removeDoomed, setErasure } from '../../rows/privacy/erasures.ts';
import { findHold, liftHold, setHold } from '../../rows/privacy/legal-holds.ts';
import { isSendingTo, personOf } from '../../rows/privacy/person.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { ReadTx } from '../../schema/tx.ts';
import type { Operation } from '../operation.ts';
import { beginErasure } from './begin-erasure.ts';
import { continueErasure } from './continue-erasure.ts';
import { listUnknownErased } from './known-before.ts';
import { retire } from './retire.ts';

export const eraseCustomer: Operation<'eraseCustomer'> = (tx, input) => {
  const { customerId, contactIds } = input;
  refuseUnknown(tx, customerId);
  if (findHold(tx, customerId) !== null) return { kind: 'held' };
  const person = personOf(tx, customerId);
  if (contactIds !== undefined && !areSame(contactIds, person.contactIds)) return { kind: 'changed' };
  if (isSendingTo(tx, person)) return { kind: 'sending' };
  return { kind: 'begun', erasure: beginErasure(tx, { ...input, person }) };
};

export const continueErasures: Operation<'continueErasures'> = (tx, { now }) => continueErasure(tx, now);

export const forgetDoomedFiles: Operation<'forgetDoomedFiles'> = (tx, { fileIds }) => {
  removeDoomed(tx, fileIds);
};

export const finishErasure: Operation<'finishErasure'> = (tx, { erasureId, now }) => {
  const erasure = findErasure(tx, erasureId);
  if (erasure?.state !== 'scrub') return;
  setErasure(tx, erasure, { state: 'done', doneAt: now }, now);
  tx.changes.touched('privacy');
};

export const repeatErasures: Operation<'repeatErasures'> = (tx, { ledger, now }) => {
  const customerIds = listUnknownErased(tx, ledger);
  takeErasedNames(tx, ledger);
  let erased = 0;
  for (const customerId of customerIds) {
    // Two numbers of one person are one erasure.
    if (!isShown(tx, customerId)) continue;
    const person = personOf(tx, customerId);
    beginErasure(tx, { customerId, person, reason: 'restored', by: null, now });
    erased += 1;
  }
  return { erased };
};

export const setLegalHold: Operation<'setLegalHold'> = (tx, { customerId, reason, by, now }) => {
  refuseUnknown(tx, customerId);
  const before = findHold(tx, customerId);
  if (reason === null) {
    if (before === null) return null;
    liftHold(tx, customerId);
  } else setHold(tx, { customerId, reason, by, now });
  const action = reason === null ? 'customer.hold-lifted' : 'customer.hold-set';
  writeAudit(tx, { agentId: by, action, subject: `customer:${customerId}`, now });
  tx.changes.touched('customers', 'privacy');
  return findHold(tx, customerId);
};

export const retireOld: Operation<'retireOld'> = (tx, input) => retire(tx, input);

/** Nobody erases or holds whom nobody sees. Throws AppError not-found. */
function refuseUnknown(tx: ReadTx, customerId: number): void {
  if (!isShown(tx, customerId)) throw new AppError('not-found', { message: `customer ${customerId}` });
}

const areSame = (some: readonly number[], others: readonly number[]): boolean =>
  new Set([...some, ...others]).size === some.length && some.length === others.length;
