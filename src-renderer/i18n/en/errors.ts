import type { errorsTexts as arTexts } from '../ar/errors.ts';
import type { SameTexts } from '../text-files.ts';

/** What went wrong, and what to do about it. */
export const errorsTexts: SameTexts<typeof arTexts> = {
  'error.invalid-input': 'Something is missing or not right. Check it and try again.',
  'error.signed-out': 'The desk is locked. Sign in, then try again.',
  'error.not-allowed': 'You are not allowed to do this. Ask a manager or the owner.',
  'error.already-set-up': 'The desk is set up already. Choose your name and sign in.',
  'error.secret-invalid': 'A PIN has 4 to 8 digits, a password 8 characters or more.',
  'error.label-taken':
    'There is already a label with this name, perhaps an archived one. Choose another name.',
  'error.view-taken': 'There is already a saved view with this name. Choose another name.',
  'error.views-full': 'There is room for 30 saved views. Remove one first.',
  'error.name-taken': 'Someone here already has this name. Add a family name or a nickname.',
  'error.last-admin': 'This is the last admin. Make someone else an admin first.',
  'error.export-failed':
    'The file was not saved. Check that no other program has it open and that the disk has space.',
  'error.folder-gone':
    'The place you chose is not there any more, and nothing was saved. Connect the stick or the network, or choose another place.',
  'error.folder-read-only':
    'Nothing may be written in this place, and nothing was saved. Choose another one, such as Documents.',
  'error.path-too-long':
    'The file’s name or path is longer than this PC takes, and nothing was saved. Choose a shorter name or a nearer folder.',
  'error.record-too-long':
    'There are more messages in this period than can be printed at once. Choose a shorter one, or save a PDF.',
  'error.record-running': 'Another file is being made. Wait until it is done, or stop it first.',
  'error.category-taken': 'There is a category of this name. Choose another name, or merge the two.',
  'error.categories-full': 'There are 50 categories already. Merge some, or remove what you do not use.',
  'error.template-changed':
    'Somebody else saved this reply while you were changing it. What you wrote is still here; open the reply from the list to see theirs.',
  'error.place-in-data': 'This place is inside Rosheta’s own data folder. Choose one outside it.',
  'error.export-running': 'An export is under way. Wait until it ends, or stop it.',
  'error.export-file-too-large':
    'This disk takes no file of this size. Choose “Folder”, or a disk with NTFS or exFAT.',
  'error.shortcut-taken': 'Another reply has this shortcut. Choose a different one, then save.',
  'error.ticket-resolved': 'This ticket is resolved. Reopen it first.',
  'error.prescription-moved': 'This prescription has changed. Check it again, then go on.',
  'error.prescription-unpriced':
    'Price every item or mark it as not in stock; the discount cannot be more than the subtotal.',
  'error.prescription-unchecked': 'A second person must check this prescription before it is ready.',
  'error.prescription-own-check': 'The check is for someone who neither read nor priced the prescription.',
  'error.customer-waits': 'The customer has sent a message that has no answer. Read it, then decide.',
  'error.ticket-open': 'This chat has another open ticket. Resolve that one first.',
  'error.template-unreadable':
    'A blank in the text is not valid, or there is no text. Correct it, then save.',
  'error.template-unavailable':
    'WhatsApp does not allow this template to be sent now. Refresh the templates, then choose another.',
  'error.templates-not-read':
    'The templates could not be read from WhatsApp. Check the link, then try again.',
  'error.opted-out': 'This customer asked for no messages, so no marketing message goes to them.',
  'error.opted-out-asks': 'This customer asked for no messages. Send only what they need to know.',
  'error.not-found':
    'This chat, message or customer was not found: it may have been merged or erased. Open it again from the list.',
  'error.message-empty': 'The message is empty. Write something, then send.',
  'error.message-too-long': 'The message is longer than WhatsApp allows. Split it into two.',
  'error.phone-invalid':
    'This number is not valid. Write it like \u206601012345678\u2069 or with its country code.',
  'error.phone-hotline':
    'This is a hotline: it takes calls only. Write a mobile or landline number, such as \u206601012345678\u2069.',
  'error.phone-own': 'This is the pharmacy’s own number, which cannot be a customer’s. Remove it and save.',
  'error.phone-taken':
    'Another customer has this number. Open that customer, or confirm that they share the number.',
  'error.phone-mobile-short':
    'A digit is missing: Egyptian mobile numbers have 11 digits, such as \u206601012345678\u2069.',
  'error.phone-mobile-long':
    'There is a digit too many: Egyptian mobile numbers have 11 digits, such as \u206601012345678\u2069.',
  'error.phone-mobile-prefix':
    'Egyptian mobile numbers begin with 010, 011, 012 or 015. Write + and the country code for a number of another country.',
  'error.phone-landline-length':
    'A landline number has 8 digits after the code of Cairo and Giza, and 7 after the code of any other governorate.',
  'error.phone-area-code':
    'No Egyptian number begins like this. Mobile numbers begin with 010, 011, 012 or 015, landlines with the code of the governorate, such as 02 or 03. Write + and the country code for a number of another country.',
  'error.phone-country': 'This is not a number of its country: check how many digits it has.',
  'error.not-connected': 'WhatsApp cannot be reached right now. Check the internet and try again.',
  'error.window-closed':
    'WhatsApp takes only an approved template for this customer now. Send one, or wait until they write.',
  'error.pairing-refused': 'WhatsApp refused to link by number. Wait a few minutes or use the QR code.',
  'error.database-unavailable':
    'Rosheta’s data could not be opened. Close the app and open it again; if it happens again, call support.',
  'error.disk-full': 'The disk is full and this was not saved. Delete files you do not need, then try again.',
  'error.internal': 'Something unexpected went wrong. Try again; if it happens again, restart the app.',
  'error.media-missing': 'This file is no longer on this PC. Choose it again, then send.',
  'error.media-too-large':
    'The file is larger than WhatsApp allows. Make it smaller, or send it as a document.',
  'error.file-not-here': 'This file is not on this PC now. Ask the customer to send it again.',
  'error.file-not-opened': 'No program was found that opens this file. Save it, then open it from there.',
  'error.image-not-copied': 'This photo could not be copied. Save it and use the saved file.',
  'error.no-printer': 'No printer is connected to this PC. Connect one, switch it on, then try again.',
  'error.not-printed': 'It was not printed. Check the printer and its paper, then try again.',
  'error.cannot-quote': 'This message cannot be quoted now. Take the quote away, then send.',
  'error.cannot-forward':
    'What you chose cannot be forwarded as it is. Look at the messages and chats, then try again.',
  'error.action-too-late': 'WhatsApp’s time limit for this has passed.',
  'error.pins-full': 'Three chats are pinned already, and WhatsApp allows no more. Unpin one first.',
  'error.chat-blocked': 'This customer is blocked. Unblock them first, then send again.',
  'error.report-failed':
    'WhatsApp did not confirm the report. Try again, or report the customer on the phone.',
  'error.action-refused': 'This cannot be done with this message now.',
  'error.too-late': 'The message has already left and cannot be stopped. You can delete it on the phone.',
  'error.recording-unusable':
    'The sound was not recorded properly. Check the microphone, then listen to what was kept or record again.',
  'error.screen-title': 'This screen stopped working',
  'error.screen-body': 'Your chats are safe and nothing was lost. Reload the screen to go on.',
  'error.screen-reload': 'Reload the screen',
  'error.start-title': 'Rosheta could not start',
  'error.recovery-key-typo':
    'The key is incomplete or has a wrong character. Compare it with the paper, group by group.',
  'error.recovery-key-wrong':
    'This is a recovery key, but not for this data. Check that the paper belongs to this PC; nothing was changed.',
  'error.recovery-key-needed': 'This backup does not open with this PC’s key. Enter the recovery key first.',
  'error.backup-failed':
    'The backup was not finished; earlier ones are unchanged. Check that the disk has free space, then try again.',
  'error.session-not-copied':
    'The WhatsApp link could not be copied, so the file was not saved. Try again in a minute, or save it without the link.',
  'error.backup-unreadable':
    'This backup is damaged and cannot be opened. Choose another; nothing was changed.',
  'error.backup-gone':
    'This backup is not there any more. Choose the folder again, then another backup; nothing was changed.',
  'error.backup-newer':
    'This backup was made by a newer Rosheta. Install the latest version, then try again.',
  'error.restore-locked': 'An admin or the recovery key is needed before other data replaces this.',
  'error.restore-failed': 'The restore did not finish. Check that the disk has free space, then try again.',
  'error.target-missing':
    'The folder with the backups cannot be reached. Plug in the stick or check the network, then try again.',
  'error.passphrase-wrong':
    'This passphrase does not open the file. Check the keyboard language and capitals, then try again.',
};
