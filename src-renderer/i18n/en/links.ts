import type { linksTexts as arTexts } from '../ar/links.ts';
import type { SameTexts } from '../text-files.ts';

/** The two ways to WhatsApp, and which of them sends. */
export const linksTexts: SameTexts<typeof arTexts> = {
  'links.title': 'Ways to WhatsApp',
  'links.hint': 'Rosheta takes messages in from both, and sends by the one you choose.',
  'links.web': 'Pharmacy’s phone',
  'links.cloud': 'Cloud API',
  'links.light': '{{link}}: {{status}}',
  'links.no-number': 'Number not known yet',
  'links.sends': 'Sends',
  'links.only-receives': 'Receives only',
  'links.heard': 'Last heard from WhatsApp’s server: {{ago}}',
  'links.never-heard': 'Nothing heard from WhatsApp’s server yet',
  'links.choose': 'Send from',
  'links.choose-admin': 'Only an admin chooses this.',
  'links.to-cloud-title': 'Send from the Cloud API?',
  'links.to-cloud':
    'Replies leave from the Cloud API’s number, and the customer sees that number. Meta charges for each message. Free replies go within 24 hours of the customer’s last message; after that only approved templates. What the phone has begun to send is finished by the phone; no message is lost.',
  'links.to-web-title': 'Send from the pharmacy’s phone?',
  'links.to-web':
    'Replies leave from the phone’s number, and the customer sees that number. No price for each message and no 24 hours, as long as the phone stays linked. What the Cloud API has begun to send is finished there; no message is lost.',
  'links.confirm': 'Yes, change it',
  'links.came-by': 'Wrote to {{link}}',
  'links.from-here': 'From here by {{link}}',
  'links.reply-by': 'The reply leaves from {{sending}}; the customer wrote to {{link}}',
  'links.unlink-hint':
    'Once unlinked, what is written to the phone’s number does not reach this PC; the Cloud API goes on, and stored chats stay.',
  'links.link-phone': 'Link the phone…',
  'links.no-access': 'No access to the Cloud API',
  'links.no-access-title': 'WhatsApp’s server refuses the access',
  'links.no-access-body':
    'The access token has ended or was changed, or the number is not set up completely. Chats are kept, and what you write is sent once this is mended in the settings.',
  'links.no-access-banner':
    'WhatsApp’s server refuses the access. What you write is kept and sent once that is mended in the settings.',
  'links.no-access-queued': 'The message waits until WhatsApp’s server accepts the access',
  'links.send-by-other': 'Send from {{link}}…',
  'links.open-settings': 'Open settings',
};
