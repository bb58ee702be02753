/** What looks wrong about a number that somebody wrote; each is an error with a sentence of its own. */
export const PHONE_PROBLEMS = [
  'phone-invalid',
  'phone-hotline',
  'phone-mobile-short',
  'phone-mobile-long',
  'phone-mobile-prefix',
  'phone-landline-length',
  'phone-area-code',
  'phone-country',
] as const;
export type PhoneProblem = (typeof PHONE_PROBLEMS)[number];
