import type { pastPlurals as arPlurals, pastTexts as arTexts } from '../ar/past.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What was written before the desk was there: exported chats. */
export const pastTexts: SameTexts<typeof arTexts> = {
  'past.tab': 'Earlier chats',
  'past.title': 'Import a chat from WhatsApp',
  'past.section': 'Import exported chats',
  'past.hint':
    'On the phone: open the chat, then “More” → “Export chat”, and send the file to this PC. The chat comes in as history only: no tickets, no automatic replies, no alerts.',
  'past.choose': 'Choose files',
  'past.from-customer': 'Import an exported chat',
  'past.nothing-chosen': 'This is not an exported chat. Choose a .zip or .txt file from WhatsApp.',
  'past.reading': 'Reading the file…',
  'past.of-files': 'File {{number}} of {{total}}',

  'past.problem-not-a-chat':
    'This file is not a chat exported from WhatsApp. Export the chat on the phone and try the new file.',
  'past.problem-empty': 'There are no messages in this file.',
  'past.problem-group': 'This is a group chat. Only a chat with one customer can be imported.',
  'past.problem-no-text': 'This zip has no text of a chat. Export the chat on the phone again.',
  'past.problem-suspicious': 'This zip is no exported chat and may be harmful. It was not opened.',
  'past.problem-too-large': 'This file is larger than any chat. It was not opened.',
  'past.problem-gone': 'The file could not be read. Check that it is still there, then choose it again.',

  'past.pharmacy': 'Who is the pharmacy?',
  'past.pharmacy-none': 'Nobody (only the customer wrote)',
  'past.pharmacy-needed': 'Choose who is the pharmacy.',
  'past.customer': 'Into which customer’s chat?',
  'past.customer-search': 'Search by name or number',
  'past.customer-new': 'New customer with {{phone}}',
  'past.customer-none': 'Nothing found. Type the whole number to add a new customer.',
  'past.customer-needed': 'Choose the customer.',
  'past.customer-other': 'The file names another number: {{phone}}. Check that this is the same customer.',
  'past.order': 'How are the dates written?',
  'past.order-hint':
    'No day in the file is after the 12th, so day and month cannot be told apart. Compare with the lines below.',
  'past.order-day-first': 'Day, then month',
  'past.order-month-first': 'Month, then day',
  'past.span': 'From {{from}} to {{until}}',
  'past.zone':
    'Times are taken as the pharmacy’s ({{zone}}). If the phone was set to another zone, the hours differ by that much.',
  'past.files-of': 'Files: {{there}} of {{files}} came along. The others show only their place.',
  'past.files-all': 'All files came along: {{files}}',
  'past.files-none':
    'The chat came without its files: only their places show ({{files}}). To add them, export the chat “with media”.',
  'past.preview': 'The first messages as they will look',
  'past.once': 'What is here already is not doubled, and the whole import can be taken back.',
  'past.begin': 'Import',
  'past.skip': 'Skip this file',
  'past.kind-file': 'File',
  'past.kind-location': 'Location',
  'past.kind-deleted': 'Deleted message',
  'past.kind-missed-call': 'Missed voice call',
  'past.kind-missed-video-call': 'Missed video call',
  'past.not-along': '(did not come along)',

  'past.list': 'Imported so far',
  'past.none-title': 'No chat has been imported yet',
  'past.none-body': 'Choose the files of chats exported on the phone.',
  'past.state-running': 'Importing: {{looked}} of {{total}}',
  'past.state-stopped': 'Stopped at {{looked}} of {{total}}. Choose the same file again to go on.',
  'past.stopped-disk-full':
    'Stopped at {{looked}} of {{total}} because the disk is full. What came in stays. Delete files you do not need on this PC, then choose the same file again: it goes on where it stopped.',
  'past.stopped-failed':
    'Stopped at {{looked}} of {{total}} because of an error. What came in stays. Make sure that the file is still in its place, then choose it again: it goes on where it stopped.',
  'past.state-undoing': 'Taking back, {{added}} left',
  'past.state-undone': 'Taken back',
  'past.state-undone-kept': 'Taken back. What staff have worked on since has stayed: {{added}}',
  'past.nothing-new': 'Nothing new: all messages were here already',
  'past.stop': 'Stop',
  'past.undo': 'Take back',
  'past.undo-of': 'Take back the import of {{name}}',
  'past.undo-title': 'Take the import back?',
  'past.undo-body':
    'The messages that came by this import are removed here. What staff have worked on since (a note, a star, a prescription, a ticket) stays, and the file on this PC does not change.',
  'past.older': 'Load older from the phone',
  'past.older-loading': 'Asking the phone…',
  'past.older-beginning': 'The phone has nothing older.',
  'past.older-no-answer':
    'WhatsApp did not answer. Check the connection and that the phone is on, then try again.',
  'past.fill-title': 'Older chats from the phone',
  'past.fill-hint':
    'They come in quietly while you work, newest first, as history only: no tickets, no automatic replies, no alerts. Files come along as far as WhatsApp still has them.',
  'past.fill-reach': 'How far back?',
  'past.fill-day': 'The last day only',
  'past.fill-day-hint': 'A day before the link, and whatever was unread. The rest stays on the phone.',
  'past.fill-month': 'The last month',
  'past.fill-month-hint': 'Thirty days back.',
  'past.fill-all': 'All the phone gives',
  'past.fill-all-hint': 'May take hours or days, and goes on where it stopped when the program is closed.',
  'past.fill-offer': 'Bring in older…',
  'past.fill-begin': 'Bring in from the phone',
  'past.fill-keep': 'Keep to the last day',
  'past.fill-stop': 'Keep to what has come',
  'past.fill-pause': 'Pause',
  'past.fill-resume': 'Go on',
  'past.fill-later': 'It can be paused or changed at any time in the settings, on the WhatsApp page.',
  'past.fill-listing': 'Reading the list of chats…',
  'past.fill-state-running': '{{done}} of {{chats}} chats are done.',
  'past.fill-state-paused': 'Paused at {{done}} of {{chats}} chats.',
  'past.fill-state-done': 'Done: {{done}} of {{chats}} chats.',
  'past.fill-hold-link': 'Stopped for now because the phone is not connected.',
  'past.fill-hold-catching-up': 'Stopped for now because new messages come in first.',
  'past.fill-hold-sending': 'Stopped for now until staff’s messages are sent.',
  'past.fill-hold-burst': 'Stopped for now because many messages are coming in.',
  'past.fill-hold-phone':
    'Stopped for now because the phone does not answer. Check that it is on and has internet.',
  'past.fill-hold-room': 'Stopped for now because the disk is full.',
  'past.imported': 'Imported',
  'past.imported-hint': 'Came from an exported chat',
};

export const pastPlurals: EnglishPlurals<typeof arPlurals> = {
  'past.fill-added': { one: 'One message came in.', other: '{{count}} messages came in.' },
  'past.fill-beginnings': {
    one: 'In one chat the phone has nothing older.',
    other: 'In {{count}} chats the phone has nothing older.',
  },
  'past.fill-unanswered': {
    one: 'The phone did not answer about one chat.',
    other: 'The phone did not answer about {{count}} chats.',
  },
  'past.messages': { one: 'One message', other: '{{count}} messages' },
  'past.added': {
    one: 'One new message',
    other: '{{count}} new messages',
  },
};
