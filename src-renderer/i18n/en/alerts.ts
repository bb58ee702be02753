import type { alertsPlurals as arPlurals, alertsTexts as arTexts } from '../ar/alerts.ts';
import type { EnglishPlurals, SameTexts } from '../text-files.ts';

/** What staff are told of while they look elsewhere. */
export const alertsTexts: SameTexts<typeof arTexts> = {
  'alerts.tab': 'Notifications',
  'alerts.sounds': 'Sounds',
  'alerts.sounds-hint':
    'A chat that is muted, here or on the phone, makes no sound and shows no notification.',
  'alerts.volume': 'How loud on this PC',
  'alerts.volume-off': 'Silent',
  'alerts.volume-low': 'Low',
  'alerts.volume-middle': 'Medium',
  'alerts.volume-high': 'Loud',
  'alerts.kind-message': 'A customer’s message',
  'alerts.kind-prescription': 'A prescription photo',
  'alerts.kind-late': 'A late answer',
  'alerts.kind-mention': 'A mention in an internal note',
  'alerts.play': 'Play the sound of “{{kind}}”',
  'alerts.quiet': 'Quiet hours',
  'alerts.quiet-hint': 'Notifications are shown without a sound then, by the pharmacy’s time.',
  'alerts.quiet-on': 'Keep silent during certain hours every day',
  'alerts.quiet-from': 'From',
  'alerts.quiet-to': 'To',
  'alerts.notifications': 'Notifications',
  'alerts.shows-text': 'Show the message in the notification',
  'alerts.shows-text-hint':
    'Without it only the customer’s name is shown. While Rosheta is locked neither is: only that a message has come.',
  'alerts.who-hint':
    'Whoever is signed in is told what is theirs, what is unassigned, and what belongs to a colleague who is off shift. Also of a message for a colleague on shift, with the colleague’s name: this PC is heard by nobody else.',
  'alerts.managers': 'Tell admins and managers of a late answer',
  'alerts.managers-hint':
    'Whoever has the ticket is told when the answer is due; admins and managers, or whoever is at this PC, after this time, if the customer still waits.',
  'alerts.minutes': 'minutes',
  'alerts.background': 'On this PC',
  'alerts.closing': 'When the window is closed',
  'alerts.closing-ask': 'Ask the first time',
  'alerts.closing-stay': 'Go on receiving',
  'alerts.closing-quit': 'Close completely',
  'alerts.closing-hint':
    'If Rosheta goes on receiving, its icon stays beside the clock, to open, lock or close it. If this desktop has no place for such an icon, Rosheta closes completely.',
  'alerts.startup': 'Start with the PC',
  'alerts.startup-hint':
    'Rosheta starts in the background when the PC does, and receives messages while it is locked.',
  'alerts.startup-cannot': 'Not available for this copy of Rosheta: it is not installed on this PC.',
  'alerts.opened-below': 'The chat is open below this window.',
  'alerts.said-here': 'From {{name}}: {{text}}',
  'alerts.said-from': 'New message from {{name}}',
};

export const alertsPlurals: EnglishPlurals<typeof arPlurals> = {
  'alerts.said-messages': {
    one: '{{count}} new message',
    other: '{{count}} new messages',
  },
};
