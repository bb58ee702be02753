import { addressInText } from '#shared/desk/customers/address-in-text.ts';
import { languageOfTexts, lettersOf } from '#shared/desk/customers/language-of-texts.ts';
import { isOptIn } from '#shared/desk/replies/opt-out.ts';
import { MAX_ADDRESS_LENGTH, type AddressSuggestion } from '#shared/domain/customers/customer.ts';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import { saidIn } from '#shared/domain/messages/message-text.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';
import { listWrittenTexts } from '../../rows/messages/messages-of-contact.ts';
import { getConsent, recordConsent } from '../../rows/people/consent.ts';
import { getOwnProfile, setOwnProfile, type OwnProfile } from '../../rows/people/profile.ts';
import type { Incoming, Step } from '../incoming.ts';
import { remembered } from './remembered.ts';
import { asksToStopMessages } from './stop-word.ts';

/** So many of the customer's last texts tell the language. */
const TEXTS_READ = 8;

/** Each message asks for the texts before it anew: a busy counter's customers of an hour, and a chat that is taken in. */
const lettersOnce = remembered(lettersOf, 1_000);

/** What a message says about its writer: whether the desk may write, where they live, what they read. */
export const learn: Step = (tx, incoming) => {
  const consented = learnConsent(tx, incoming);
  const { customerId, now } = incoming;
  const before = getOwnProfile(tx, customerId);
  const after = learnLanguage(tx, learnAddress(before, incoming), incoming);
  if (after !== before) setOwnProfile(tx, { id: customerId, profile: after, now });
  if (consented || after !== before) tx.changes.touched('customers');
};

function learnConsent(tx: Tx, incoming: Incoming): boolean {
  const { message, customerId, now } = incoming;
  const said = saidIn(message);
  if (said === null) return false;
  const word = { customerId, at: message.sentAt, by: 'customer', now };
  if (asksToStopMessages(tx, incoming)) {
    incoming.isAnswer = true;
    return recordConsent(tx, { ...word, state: 'opted-out' });
  }
  // "Start" is a word like any other to who never opted out.
  if (getConsent(tx, customerId).state !== 'opted-out' || !isOptIn(said)) return false;
  incoming.isAnswer = true;
  return recordConsent(tx, { ...word, state: 'opted-in' });
}

function learnAddress(profile: OwnProfile, { message }: Incoming): OwnProfile {
  const { details, sentAt, type } = message;
  if (details?.kind === 'location') return learnPlace(profile, details, sentAt);
  const text = type === 'text' ? addressInText(message.content) : undefined;
  if (text === undefined || text === profile.address?.text) return profile;
  return suggest(profile, { text, latitude: null, longitude: null, from: 'text', at: sentAt });
}

/**
 * A place is the address until staff write one; then it is a suggestion. One read from the past replaces nothing newer.
 */
function learnPlace(
  profile: OwnProfile,
  { latitude, longitude, ...words }: LocationDetails,
  at: number,
): OwnProfile {
  const parts = [words.name, words.address].flatMap((part) => (part?.trim() ? [part.trim()] : []));
  const text =
    Array.from([...new Set(parts)].join('، '))
      .slice(0, MAX_ADDRESS_LENGTH)
      .join('') || null;
  const { address } = profile;
  if (address?.latitude === latitude && address.longitude === longitude) return profile;
  if (address?.source === 'staff') {
    return suggest(profile, { text, latitude, longitude, from: 'location', at });
  }
  if (address !== null && address.at > at) return profile;
  return { ...profile, address: { text, latitude, longitude, source: 'location', at } };
}

function suggest(profile: OwnProfile, suggestion: AddressSuggestion): OwnProfile {
  const known = profile.suggestedAddress;
  return known !== null && known.at > suggestion.at ? profile : { ...profile, suggestedAddress: suggestion };
}

function learnLanguage(tx: ReadTx, profile: OwnProfile, { message }: Incoming): OwnProfile {
  if (profile.languageSource === 'staff' || message.type !== 'text') return profile;
  const texts = listWrittenTexts(tx, { conversationId: message.conversationId, limit: TEXTS_READ });
  const language = languageOfTexts(texts, lettersOnce);
  if (language === null || language === profile.language) return profile;
  return { ...profile, language, languageSource: 'learned' };
}
