import type { numbersTexts as arTexts } from '../ar/numbers.ts';
import type { SameTexts } from '../text-files.ts';

/** Numbers that change, or may have a new owner. */
export const numbersTexts: SameTexts<typeof arTexts> = {
  'numbers.former':
    '{{phone}} may have a new owner since {{time}}. Automatic and waiting messages are on hold until you check; then they go to the customer’s account, not to it.',
  'numbers.current':
    '{{phone}} was {{name}}’s and may have a new owner. Check who writes before you mention anything from that record.',
  'numbers.current-unnamed':
    '{{phone}} was another customer’s and may have a new owner. Check who writes before you mention anything from that record.',
  'numbers.open-other': 'Open the other chat',
  'numbers.same': 'It is the same customer: merge…',
  'numbers.settle': 'Reviewed',
  'numbers.changed': 'The customer changed their number from {{from}} to {{to}} · {{time}}',
  'numbers.known': 'The customer’s number is known now: {{phone}} · {{time}}',
  'numbers.new-id': 'WhatsApp changed the customer’s ID; it is the same customer · {{time}}',
  'numbers.held': 'On hold: the number may have a new owner. Check the chat',
  'numbers.former-number': 'Former number',
  'numbers.taken': '{{phone}} is the number of {{name}}.',
  'numbers.taken-unnamed': '{{phone}} is the number of another customer without a name.',
  'numbers.open-holder': 'Open that customer',
  'numbers.not-on-whatsapp': '{{phone}} is not on WhatsApp. Check the number with the customer, or call.',
  'numbers.own': '{{phone}} is the pharmacy’s own number, which cannot be a customer’s.',
  'numbers.shares': 'They share the number, like a family with one phone',
};
