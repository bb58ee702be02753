import type {
  privacyPlurals as arPlurals,
  privacyTexts as arTexts,
  retentionPlurals as arRetentionPlurals,
  retentionTexts as arRetention,
} from '../ar/privacy.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** One person's rights: erasing, holding, giving their data. */
export const privacyTexts: SameTexts<typeof arTexts> = {
  'privacy.menu': 'This customer’s data',
  'privacy.give': 'Export all of their data…',
  'privacy.give-title': 'Export all data of a customer',
  'privacy.give-body':
    'For a customer who asks for their data: one zip with a page to read, the same for other programs, and all files. It holds health data and private messages, so give it only to them.',
  'privacy.give-confirm': 'Choose where to save',
  'privacy.given': 'The customer’s data were saved to {{file}}',
  'privacy.given-missing':
    'The customer’s data were saved to {{file}}. Not there any more: {{files}}; the page says which.',
  'privacy.hold': 'Legal hold…',
  'privacy.hold-title': 'Legal hold',
  'privacy.hold-body':
    'While it stands this customer cannot be erased, and nothing of theirs goes because its time is over. Only an admin lifts it.',
  'privacy.hold-reason': 'Reason (a lawsuit, a complaint, an authority asks…)',
  'privacy.hold-set': 'Set the hold',
  'privacy.hold-change': 'Change the reason',
  'privacy.hold-lift': 'Lift the hold',
  'privacy.held': 'Under legal hold: {{reason}}',
  'privacy.held-since': 'since {{time}}',
  'privacy.erase': 'Erase this customer…',
  'privacy.erase-title': 'Erase a customer for good',
  'privacy.erase-body':
    'Everything about this customer goes from Rosheta, and nothing brings it back: their messages and files, your notes about them, tickets, prescriptions, and what waits to be sent to them. Reports no longer count it. If they write again, they are a new customer.',
  'privacy.erase-stays':
    'Rosheta does not reach the pharmacy’s phone or the customer’s: delete the chat there too. What staff have copied into other chats stays there.',
  'privacy.erase-copies':
    'Backups that were made before still have the customer. After erasing, Settings → {{page}} lists them.',
  'privacy.erase-outside':
    'The backups outside this PC ({{folder}}) have them too, for up to 12 months as long as new ones are made there; what is left there or in an earlier place stays until you delete it yourself.',
  'privacy.erase-reason': 'Why',
  'privacy.reason-person-asked': 'The customer asked for it',
  'privacy.reason-guardian-asked': 'A guardian or representative asked for it',
  'privacy.reason-authority-asked': 'An authority asked for it',
  'privacy.reason-by-mistake': 'Added by mistake',
  'privacy.reason-restored': 'Repeated after an older copy was restored',
  'privacy.erase-type': 'To confirm, type: {{name}}',
  'privacy.erase-confirm': 'Erase for good',
  'privacy.erased': 'The customer was erased. The rest of their data goes now in the background.',
  'privacy.refused-held':
    'This customer is under legal hold and cannot be erased. An admin lifts the hold first.',
  'privacy.refused-sending':
    'A message to this customer is on its way. Wait until it has gone or is cancelled, then try again.',
  'privacy.refused-mistyped': 'What was typed is not what is asked for. Type it as it is shown.',
  'privacy.refused-changed':
    'This customer was merged with somebody or separated since you opened this. Look at the amounts again, then type the name once more.',
  'privacy.state-rows': 'Messages are being deleted',
  'privacy.state-files': 'Files are being deleted',
  'privacy.state-index': 'The search is forgetting their words',
  'privacy.state-scrub': 'The database is cleaned once nobody works on this PC',
  'privacy.state-done': 'Done',
};

export const privacyPlurals: EnglishPlurals<typeof arPlurals> = {
  'privacy.messages': { one: '{{count}} message', other: '{{count}} messages' },
  'privacy.files': { one: '{{count}} file', other: '{{count}} files' },
  'privacy.tickets': { one: '{{count}} ticket', other: '{{count}} tickets' },
  'privacy.prescriptions': { one: '{{count}} prescription', other: '{{count}} prescriptions' },
  'privacy.notes': { one: '{{count}} note', other: '{{count}} notes' },
};

/** How long things stay. */
export const retentionTexts: SameTexts<typeof arRetention> = {
  'retention.tab': 'How long things stay',
  'retention.title': 'How long each kind stays',
  'retention.hint':
    'Everything stays for ever unless you choose a time. What is past its time is deleted from this PC while nobody waits for it, and nothing brings it back. Never what has a star or a note, what is not sent yet, what belongs to an open ticket, or anything of a customer under legal hold. Files have their time in Settings → {{page}}.',
  'retention.law':
    'The law may oblige your pharmacy to keep some records for a certain time, such as prescriptions and invoices, or to delete others. Ask your syndicate or your lawyer before you choose.',
  'retention.kind-messages': 'Messages',
  'retention.kind-voice': 'Recordings of voice notes',
  'retention.kind-tickets': 'Resolved tickets',
  'retention.kind-prescriptions': 'Finished prescriptions',
  'retention.kind-audit': 'Activity log',
  'retention.kind-calls': 'Log of other programs’ calls',
  'retention.kind-webhooks': 'What WhatsApp’s server sent and could not be read',
  'retention.about-messages': 'A message with a prescription stays as long as the prescription does.',
  'retention.about-voice': 'The recording goes, the message stays.',
  'retention.about-tickets': 'The messages that were in them stay.',
  'retention.about-prescriptions': 'Items and prices go, and reports no longer count them.',
  'retention.about-audit': 'Who did what, and when.',
  'retention.confirm-title': '{{kind}}: {{time}}?',
  'retention.confirm-body':
    'Deleted now: {{count}}, the oldest of {{oldest}}. This cannot be undone. From then on, what is past its time goes every day.',
  'retention.confirm-nothing':
    'There is nothing to delete now. From then on, what is past its time goes every day, and that cannot be undone.',
  'retention.confirm': 'Keep for this time',
  'retention.erased-title': 'Erased customers',
  'retention.erased-none': 'Nobody was erased.',
  'retention.erased-when': 'Asked for on',
  'retention.erased-state': 'State',
  'retention.copies-title': 'Older copies that still have who was erased',
  'retention.copies-body':
    'These copies on this PC are older than the last erasure and still have the data of who was erased. They rotate out within about a month of daily work, or remove them now, after a new copy is made. If one of them is restored on this PC, Rosheta repeats the erasure. Files that you have exported from this PC you must delete yourself.',
  'retention.copies-none': 'No older copy has anybody who was erased.',
  'retention.copies-remove': 'Make a new copy and remove the older ones',
  'retention.copies-removed': 'The older copies were removed.',
};

export const retentionPlurals: EnglishPlurals<typeof arRetentionPlurals> = {
  'retention.items': { one: '{{count}}', other: '{{count}}' },
};
