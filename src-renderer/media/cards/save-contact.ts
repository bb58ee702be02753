import { createContext, use } from 'react';

/** Somebody of a contact card, as the card writes them. */
export type ContactToSave = { name: string; phone: string };

/** Offers to make a customer of somebody; see SaveContactPlace. */
export const SaveContactContext = createContext<(contact: ContactToSave) => void>(() => undefined);

export const useSaveContact = (): ((contact: ContactToSave) => void) => use(SaveContactContext);
