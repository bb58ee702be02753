import type { healthTexts as arabic } from '../ar/health.ts';
import type { SameTexts } from '../text-files.ts';

export const healthTexts: SameTexts<typeof arabic> = {
  'health.strip': 'Warning: allergies and chronic medicines',
  'health.allergies': 'Allergies:',
  'health.medicines': 'Chronic medicines:',
  'health.withheld': 'This customer has private notes. Ask a manager before dispensing.',
  'health.unread': 'The allergies could not be read. Ask the customer before dispensing.',
  'health.more': 'Show all ({{number}})',
  'health.less': 'Show less',
  'health.matches': 'Matches a recorded allergy: {{names}}',
  'health.ask-title': 'Check the allergy before sending',
  'health.ask-body':
    'The customer has a recorded allergy to {{names}}, and the quote has “{{items}}”. Has a pharmacist checked it?',
  'health.ask-yes': 'Yes, send it',
};
