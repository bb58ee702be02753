import type { shortcutsTexts as arTexts } from '../ar/shortcuts.ts';
import type { SameTexts } from '../text-files.ts';

/** What each key of the window does. */
export const shortcutsTexts: SameTexts<typeof arTexts> = {
  'shortcut.lock': 'Lock the desk',
  'shortcut.zoom-in': 'Make everything larger',
  'shortcut.zoom-out': 'Make everything smaller',
  'shortcut.zoom-whole': 'Everything at its usual size',
  'shortcut.chats-search': 'Search the chats',
  'shortcut.chats-move': 'Move through the chats',
  'shortcut.chats-next': 'Open the next or previous chat',
  'shortcut.chats-close': 'Close the chat',
  'shortcut.note-mode': 'Switch between message and internal note',
  'shortcut.message-quote': 'Reply to a message with a quote',
  'shortcut.ticket-take-over': 'Take the ticket over',
  'shortcut.ticket-resolve': 'Resolve the ticket',
  'shortcut.bench-close': 'Back to the prescriptions',
  'shortcut.bench-next': 'Next step of the prescription',
  'shortcut.photo-turn': 'Rotate the prescription photo',
  'shortcut.photo-zoom-in': 'Zoom in on the prescription photo',
  'shortcut.photo-zoom-out': 'Zoom out of the prescription photo',
  'shortcut.photo-whole': 'Show the whole prescription photo',
  'shortcut.recording-discard': 'Cancel the recording',
  'shortcut.selecting-end': 'End selecting messages',
  'shortcut.viewer-close': 'Close the viewer',
  'shortcut.viewer-turn': 'Rotate the photo shown',
  'shortcut.pin-digit': 'Type a digit of the PIN',
  'shortcut.pin-erase': 'Erase the last digit of the PIN',
  'shortcut.pin-enter': 'Sign in with the PIN',
};
