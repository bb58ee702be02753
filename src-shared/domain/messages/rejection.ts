/**
 * Why WhatsApp refuses a message, where it says so in a way that a program understands. Each has a translated sentence
 * that says what to do. Stored with messages: new ones go to the end, and none is renamed.
 */
export const REJECTIONS = [
  /** More than a day since the customer's last message: only templates go. */
  'window-closed',
  /** No WhatsApp, a very old one, or its terms are not accepted. */
  'cannot-receive',
  /** A test number writes only to those on its list. */
  'not-on-test-list',
  /** No way to pay is set up for the WhatsApp account. */
  'payment',
  /** This person wants no marketing. */
  'marketing-stopped',
  /** WhatsApp spares this person for now; not before a day has gone by. */
  'not-now',
  /** Too many of the pharmacy's messages were reported or blocked, or the limit of the day is reached. */
  'sending-limited',
  'country-blocked',
  /** The pharmacy's account is blocked by WhatsApp. */
  'account-blocked',
  /** The access token is not valid, or may not do this. */
  'no-access',
  /** The number is not registered, or wrong in the settings. */
  'not-set-up',
  'display-name',
  /** Only WhatsApp on the person's phone, or on the pharmacy's, can do this. */
  'see-phone',
  'needs-phone',
  'marketing-route',
  'file-refused',
  'file-too-large',
  'file-type',
  'text-too-long',
  'template-missing',
  'template-blanks',
  'template-too-long',
  'template-policy',
  'template-paused',
  'form-unavailable',
  /** What it reacts to or answers is too old, or deleted. */
  'target-gone',
  /** WhatsApp's own trouble, told about a message that it had taken. */
  'whatsapp-trouble',
  /** More than WhatsApp takes from this number at a time. */
  'too-many',
] as const;
export type Rejection = (typeof REJECTIONS)[number];
