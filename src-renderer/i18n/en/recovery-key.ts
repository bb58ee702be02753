import type { recoveryKeyTexts as arTexts } from '../ar/recovery-key.ts';
import type { SameTexts } from '../text-files.ts';

/** The recovery key. */
export const recoveryKeyTexts: SameTexts<typeof arTexts> = {
  'recovery-key.title': 'Recovery key',
  'recovery-key.why':
    'Your chats are encrypted, and their key is locked to this Windows account. If Windows is reinstalled or the PC fails, only this printed key opens them.',
  'recovery-key.keep':
    'Print it or write it down, and keep it away from this PC: in the pharmacy’s safe, or at home. Do not photograph it or send it; whoever has the key and the data file can read every chat.',
  'recovery-key.intro':
    'Your chats are encrypted, and if the PC fails or Windows is reinstalled only this key opens them; nobody can get it back for you, not even us. Print it and keep it away from this PC, in the pharmacy’s safe for instance, and do not send it to anyone: whoever has the key and the data file can read every chat.',
  'recovery-key.ask': 'Make sure nobody else can see the screen.',
  'recovery-key.show': 'Show the key',
  'recovery-key.print': 'Print',
  'recovery-key.copy': 'Copy',
  'recovery-key.copied': 'Copied. Paste it into a password manager, not into a chat.',
  'recovery-key.kept': 'I have kept it in a safe place, away from this PC',
  'recovery-key.saved': 'Done',
  'recovery-key.later': 'Later',
  'recovery-key.value': 'Recovery key, twelve groups',
  'recovery-key.sheet-title': 'Rosheta: recovery key',
  'recovery-key.sheet-date': 'Printed on {{date}}',
  'recovery-key.sheet-use': 'When needed: open Rosheta and type this key into the restore screen.',
  'recovery-key.banner':
    'Save the recovery key: without it your chats cannot be opened if the PC fails or Windows is reinstalled.',
  'recovery-key.banner-open': 'Save the key now',
  'recovery-key.banner-later': 'Later',
};
