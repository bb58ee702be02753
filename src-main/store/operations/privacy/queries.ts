import { AppError } from '#shared/domain/errors.ts';
import { isShown } from '../../rows/people/is-shown.ts';
import { readErasedNames } from '../../rows/privacy/erased-names.ts';
import { listDoomedFiles, listErasing, listErasuresBy } from '../../rows/privacy/erasures.ts';
import { findHold } from '../../rows/privacy/legal-holds.ts';
import { isSendingTo, personOf } from '../../rows/privacy/person.ts';
import { givenTables, rowsOfPerson } from '../../rows/privacy/person-rows.ts';
import { countsOf, typedNameOf } from '../../rows/privacy/person-summary.ts';
import type { Query } from '../operation.ts';
import { countOld } from '../../rows/privacy/old-rows.ts';

/** More than anybody reads. */
const ERASURES_SHOWN = 50;

export const summarizePerson: Query<'summarizePerson'> = (tx, { customerId }) => {
  if (!isShown(tx, customerId)) throw new AppError('not-found', { message: `customer ${customerId}` });
  const person = personOf(tx, customerId);
  return {
    typed: typedNameOf(tx, customerId, person),
    contactIds: person.contactIds,
    ...countsOf(tx, person),
    hold: findHold(tx, customerId),
    isSending: isSendingTo(tx, person),
  };
};

export const listErasures: Query<'listErasures'> = (tx) => listErasuresBy(tx, ERASURES_SHOWN);

export const listConversationsBeingErased: Query<'listConversationsBeingErased'> = (tx) => listErasing(tx);

export const readErased: Query<'readErased'> = (tx) => readErasedNames(tx);

export const listDoomed: Query<'listDoomed'> = (tx) => listDoomedFiles(tx);

export const findLegalHold: Query<'findLegalHold'> = (tx, { customerId }) => findHold(tx, customerId);

export const listPersonTables: Query<'listPersonTables'> = () => givenTables();

export const readPerson: Query<'readPerson'> = (tx, { customerId, ...asked }) => {
  if (!isShown(tx, customerId)) throw new AppError('not-found', { message: `customer ${customerId}` });
  return rowsOfPerson(tx, personOf(tx, customerId), asked);
};

export const countRetirable: Query<'countRetirable'> = (tx, { kind, ...input }) => countOld(tx, kind, input);
