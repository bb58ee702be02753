import { addressesNow } from '../../rows/people/addresses-now.ts';
import { getContact } from '../../rows/people/contacts.ts';
import { findPicture, listShownPictures } from '../../rows/people/pictures.ts';
import type { Query } from '../operation.ts';

export const listPictures: Query<'listPictures'> = (tx) => listShownPictures(tx);

export const readPicture: Query<'readPicture'> = (tx, { customerId }) => {
  const picture = findPicture(tx, customerId);
  if (picture === undefined) return undefined;
  const { contactId, ...shown } = picture;
  return { ...shown, addresses: addressesNow(getContact(tx, contactId)) };
};
