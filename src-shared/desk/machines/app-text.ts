/** The WhatsApp Business app greets within moments; what comes later than that may be anybody's. */
export const AT_ONCE_SECONDS = 10;

/** Whoever answered so lately is in a talk, has the chat open and may have been typing already. */
export const TALK_MS = 60 * 60_000;

/** Noticing a message and opening its chat. */
const NOTICING_MS = 2_000;
/** Eight characters a second: faster than the fastest thumbs. */
const CHARACTER_MS = 120;
/** WhatsApp tells whole seconds: between two of its times lies up to one more. */
const UNTOLD_MS = 1_000;

/** "اتفضل", "حاضر يا فندم": what a person may have sent at once by luck. It takes a second customer to tell. */
const SHORT_TEXT_LENGTH = 20;

/**
 * Whether a text of the phone followed a customer's message faster than a person reads one and types this.
 * @param seconds between the two, by WhatsApp's clock.
 */
export function isFasterThanPeople(text: string, seconds: number): boolean {
  if (seconds < 0 || seconds > AT_ONCE_SECONDS) return false;
  return seconds * 1_000 + UNTOLD_MS < NOTICING_MS + Array.from(text.trim()).length * CHARACTER_MS;
}

/** Whether being so fast once proves that the app wrote it. */
export const isProofAlone = (text: string): boolean => Array.from(text.trim()).length > SHORT_TEXT_LENGTH;
