import type { accountTexts as arTexts } from '../ar/account.ts';
import type { SameTexts } from '../text-files.ts';

/** What WhatsApp says of the pharmacy's account, and how many messages it counts. */
export const accountTexts: SameTexts<typeof arTexts> = {
  'account.title': 'WhatsApp account',
  'account.what-to-do': 'What to do',
  'account.said-at': 'WhatsApp said so: {{time}}',
  'account.until': 'It ends: {{time}}.',
  'account.until-unknown': 'WhatsApp did not say when it ends.',
  'account.banned': 'WhatsApp has stopped the pharmacy’s account, and no message leaves it.',
  'account.banned-advice':
    'Open “WhatsApp Manager” in the Meta business account, then “Account quality”, and ask for a review. Waiting messages are kept here.',
  'account.restricted': 'WhatsApp has restricted the pharmacy’s account.',
  'account.restricted-first':
    'WhatsApp does not let the pharmacy’s account write to customers first. Answering those who wrote still works.',
  'account.restricted-replies': 'WhatsApp does not let the pharmacy’s account answer customers.',
  'account.restricted-advice':
    'Open “WhatsApp Manager” in the Meta business account, then “Account quality”, to see why and to ask for a review.',
  'account.agent': 'Meta’s automatic assistant answers the customers now.',
  'account.agent-here':
    'Meta’s automatic assistant answers this customer now. The pharmacy’s first message stops it in this chat.',
  'account.agent-advice':
    'What customers write to it is shown here to read. To have the pharmacy answer again, turn the assistant off in “WhatsApp Manager” of the Meta business account.',
  'account.failure-payment': 'WhatsApp refuses messages because the Meta account has no valid way of paying.',
  'account.failure-payment-advice':
    'Add a card under “Billing & payments” of the Meta business account, then resend what did not go out. This note goes with the first message that is counted.',
  'account.failure-throttled': 'Many messages in a short time: WhatsApp is delaying them.',
  'account.failure-throttled-advice': 'Nothing to do: what waits goes out automatically in a moment.',
  'account.failure-limited':
    'WhatsApp holds back some of what the pharmacy writes first, because customers blocked or reported it.',
  'account.failure-limited-advice':
    'Write less to those who did not ask for it. Answering customers goes on.',
  'account.failure': 'A problem of the account, in Meta’s words: {{description}}',
  'account.violation': 'Meta says that the account broke its rules: {{violation}}.',
  'account.violation-advice':
    'Open “Account quality” in the Meta business account to see which message is meant and to ask for a review. A restriction may follow.',
  'account.quality': 'The pharmacy’s number is rated low by WhatsApp: customers have blocked or reported it.',
  'account.quality-advice':
    'Write first only to those who agreed, and repeat less. The rating usually recovers within days.',
  'account.limit': 'The pharmacy can write first to {{people}} people in 24 hours.',
  'account.limit-none': 'There is no limit to how many people the pharmacy can write to first.',
  'account.limit-advice': 'Answering those who write does not count.',
  'account.alert': 'A notice from Meta: {{description}}',
  'account.security':
    'Something changed in the security of the pharmacy’s number at Meta, such as the two-step PIN.',
  'account.security-advice':
    'If that was not the pharmacy, change the PIN and the password of the Meta business account at once.',
  'account.name-approved': 'The name that customers see was accepted: {{name}}.',
  'account.name-rejected': 'The name that customers see was refused: {{name}}.',
  'account.name-rejected-advice':
    'Choose one that matches the pharmacy’s known name, in “WhatsApp Manager” of the Meta business account.',
  'account.name-waits': 'The name that customers see is waiting for review: {{name}}.',
  'account.username': 'The pharmacy’s username on WhatsApp: {{username}}.',
  'account.username-gone': 'The pharmacy has no username on WhatsApp any more.',
  'account.history-declined':
    'Earlier chats did not come from the pharmacy’s phone, because sharing them was declined on the phone.',
  'account.history-declined-advice':
    'What is stored here has not changed, and all that is written from now on arrives.',
  'account.use': 'Messages as WhatsApp counts them',
  'account.use-hint': 'Messages sent, as WhatsApp told them, each once. Prices and the bill are Meta’s.',
  'account.use-month': 'Month',
  'account.use-service': 'Answers',
  'account.use-utility': 'Utility',
  'account.use-marketing': 'Marketing',
  'account.use-authentication': 'Codes',
  'account.use-free-entry': 'From an ad',
  'account.use-other': 'Other',
  'account.use-unbilled': 'Of these, not billed',
  'account.use-free':
    'Meta announced that the first {{free}} answers of a number in a month are free since {{since}}, and those after them are paid. This may change; what the Meta account says counts.',
};
