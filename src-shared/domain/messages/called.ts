/** Whom a message calls by “@”, as WhatsApp tells it beside the text; one of number and privacy id is known. */
export interface Called {
  /** As they stand in the text behind the “@”. */
  digits: string;
  /** E.164 digits. */
  phone: string | null;
  /** `…@lid`. */
  lid: string | null;
  /** As the pharmacy's phone has them in its address book, where that is told. */
  phoneBookName: string | null;
}
