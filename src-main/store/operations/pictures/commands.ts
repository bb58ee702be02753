import { addressesNow } from '../../rows/people/addresses-now.ts';
import { findContactByAccount, findContactByPhone, getContact } from '../../rows/people/contacts.ts';
import {
  findDueContact,
  forgetPicturesBeyond,
  getPictureState,
  MOST_PICTURES,
  removePictures,
  setPictureState,
} from '../../rows/people/pictures.ts';
import type { Operation } from '../operation.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** WhatsApp tells of changes while it is open, and of those of before not. */
const LOOK_AGAIN_MS = 7 * DAY_MS;
/** Whoever shows the pharmacy no picture is asked about ever more seldom. */
const SELDOM_AT_MOST_MS = 56 * DAY_MS;
const NO_ANSWER_MS = 10 * MINUTE_MS;
const NO_ANSWER_AT_MOST_MS = DAY_MS;

export const takePictureTurn: Operation<'takePictureTurn'> = (tx, { customerId, now }) => {
  const contactId = findDueContact(tx, { customerId, now });
  if (contactId === undefined) return undefined;
  const state = getPictureState(tx, contactId);
  const pause = Math.min(NO_ANSWER_MS * 4 ** Math.min(state.misses, 9), NO_ANSWER_AT_MOST_MS);
  const asked = { asked_at: now, not_before: now + pause, misses: state.misses + 1 };
  setPictureState(tx, contactId, { ...state, ...asked });
  return { contactId, addresses: addressesNow(getContact(tx, contactId)) };
};

export const keepPicture: Operation<'keepPicture'> = (tx, { contactId, bytes, now }) => {
  const state = getPictureState(tx, contactId);
  // A person may have become another contact meanwhile.
  if (state.asked_at === 0) return;
  const pause = bytes === null ? LOOK_AGAIN_MS * 2 ** Math.min(state.misses - 1, 9) : LOOK_AGAIN_MS;
  const isSame = isEqual(bytes, state.bytes);
  // WhatsApp told of another one while this one was on its way.
  const isOutdated = state.misses === 0;
  setPictureState(tx, contactId, {
    bytes,
    version: isSame ? state.version : Math.max(now, state.version + 1),
    asked_at: now,
    not_before: isOutdated ? 0 : now + Math.min(Math.max(pause, LOOK_AGAIN_MS), SELDOM_AT_MOST_MS),
    misses: bytes === null ? state.misses : 0,
  });
  const isFewer = bytes !== null && forgetPicturesBeyond(tx, MOST_PICTURES);
  if (!isSame || isFewer) tx.changes.touched('pictures');
};

export const pictureChanged: Operation<'pictureChanged'> = (tx, { identity }) => {
  const contact = findContactByAccount(tx, identity) ?? findContactByPhone(tx, identity.phone);
  if (contact === undefined) return undefined;
  const state = getPictureState(tx, contact.id);
  // Of whom nobody has looked at nothing is to be forgotten or asked.
  if (state.asked_at === 0) return undefined;
  // Not from now on: a clock that is ahead now may be set back.
  setPictureState(tx, contact.id, { ...state, not_before: 0, misses: 0 });
  return contact.customerId;
};

export const forgetPictures: Operation<'forgetPictures'> = (tx) => {
  removePictures(tx);
  tx.changes.touched('pictures');
};

const isEqual = (one: Uint8Array | null, other: Uint8Array | null): boolean =>
  one === null || other === null ? one === other : Buffer.compare(one, other) === 0;
