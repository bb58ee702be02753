import type { actionsTexts as arTexts } from '../ar/actions.ts';
import type { SameTexts } from '../text-files.ts';

/** What can be done with a message, and what became of it. */
export const actionsTexts: SameTexts<typeof arTexts> = {
  'actions.menu': 'Message options',
  'actions.copy': 'Copy text',
  'actions.copied': 'Text copied',
  'actions.info': 'Message info',
  'actions.info-sent': 'Sent',
  'actions.info-received': 'Received',
  'actions.info-by': 'Sender',
  'actions.info-by-customer': 'Customer',
  'actions.info-by-desk': 'Rosheta, automatically',
  'actions.info-from-phone': 'From the phone',
  'actions.info-link': 'WhatsApp link',
};
