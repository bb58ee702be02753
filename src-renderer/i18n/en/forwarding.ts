import type { forwardingPlurals as arPlurals, forwardingTexts as arTexts } from '../ar/forwarding.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** Passing messages on, and choosing several of them. */
export const forwardingTexts: SameTexts<typeof arTexts> = {
  'forwarding.forward': 'Forward',
  'forwarding.mark-once': 'Forwarded',
  'forwarding.mark-often': 'Forwarded many times',
  'forwarding.search': 'Customer’s name or number',
  'forwarding.list': 'Chats',
  'forwarding.none': 'No chat has this name or number.',
  'forwarding.most': '5 chats at most at a time.',
  'forwarding.only-one': 'Forwarded many times: WhatsApp allows one chat at a time.',
  'forwarding.closed': '24 hours have passed since the customer’s last message',
  'forwarding.private':
    'This is from the chat with {{name}}. Do not send a customer’s prescription, voice note or address to others without their knowledge.',
  'forwarding.to': 'To:',
  'forwarding.send': 'Send',
  'selecting.select': 'Select messages',
  'selecting.most': 'At most {{most}} are forwarded at once',
  'selecting.bar': 'Selected messages',
  'selecting.one': 'Select the message',
  'selecting.copy': 'Copy',
  'selecting.prescription': 'Make a prescription',
  'selecting.export': 'Save as text',
  'selecting.end': 'End selecting',
  'selecting.exported': 'The messages were saved in {{file}}',
  'selecting.file-message': '(file: {{name}})',
};

export const forwardingPlurals: EnglishPlurals<typeof arPlurals> = {
  'forwarding.title': { one: 'Forward a message', other: 'Forward {{count}} messages' },
  'forwarding.left-out-not-here': {
    one: 'One message will not be sent: its file is not on this PC. Download it first.',
    other: '{{count}} messages will not be sent: their files are not on this PC. Download them first.',
  },
  'forwarding.left-out-kind': {
    one: 'One message will not be sent: its kind is not forwarded, its file is too large for WhatsApp, or it was deleted.',
    other:
      '{{count}} messages will not be sent: their kind is not forwarded, their files are too large for WhatsApp, or they were deleted.',
  },
  'forwarding.queued': { one: 'One message is on its way', other: '{{count}} messages are on their way' },
  'selecting.count': { one: 'One message selected', other: '{{count}} messages selected' },
};
