import type { Identity } from './message-key.ts';

/** Whom WhatsApp is to be asked about. */
export interface PictureTurn {
  contactId: number;
  /** Every address that they have now, where the next answer would go first. */
  addresses: string[];
}

export interface ShownPicture {
  /** JPEG. */
  bytes: Uint8Array;
  version: number;
  addresses: string[];
}

/** What customers look like, as WhatsApp shows them; each picture is small, and there are so many at the most. */
export interface PictureStore {
  /** Whose pictures there are. `version`: another one with another picture. */
  listPictures(): Promise<{ customerId: number; version: number }[]>;
  /** `addresses`: every one that its person has now. */
  readPicture(input: { customerId: number }): Promise<ShownPicture | undefined>;
  /**
   * Of a customer's contacts one of whom WhatsApp is to be asked now; undefined while it was asked not long ago. It counts as
   * asked in vain until keepPicture, so that what ends the program does not happen again at once.
   */
  takePictureTurn(input: { customerId: number; now: number }): Promise<PictureTurn | undefined>;
  /** What WhatsApp showed; null: there is none, or none for the pharmacy to see. Whoever was asked longest ago gives way. */
  keepPicture(input: { contactId: number; bytes: Uint8Array | null; now: number }): Promise<void>;
  /** WhatsApp says that somebody has another one, also than the one that is on its way. @returns whose it is, when it is to be asked for. */
  pictureChanged(input: { identity: Identity }): Promise<number | undefined>;
  /** All of them. */
  forgetPictures(): Promise<void>;
}
