// Who somebody is to the pharmacy's business account when WhatsApp tells no number: `EG.` and letters and digits. Digits in
// it are no phone number, whatever they look like.

const BSUID = /^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/;
const PARENT = /^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$/;
const ADDRESS = /^([A-Z]{2}\.[A-Za-z0-9]{1,128})@bsuid$/;

/** @returns it, or null for what is none, such as the one of a parent account. */
export const readBsuid = (told: string | null | undefined): string | null =>
  told != null && BSUID.test(told) ? told : null;

/** The id that a group of businesses shares; only noted beside the other. */
export const readParentBsuid = (told: string | null | undefined): string | null =>
  told != null && PARENT.test(told) ? told : null;

/** Where somebody is written to of whom nothing else is known. */
export const addressOfBsuid = (bsuid: string): string => `${bsuid}@bsuid`;

/** `EG.123@bsuid` → its id; undefined for every other address. */
export const bsuidFromAddress = (address: string): string | undefined => ADDRESS.exec(address)?.[1];
