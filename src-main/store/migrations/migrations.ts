import { coreTables } from './0010-core-tables.ts';
import { messageSearch } from './0020-message-search.ts';
import { conversationSearch } from './0030-conversation-search.ts';
import { outboxSessions } from './0040-outbox-sessions.ts';
import { messageChanges } from './0050-message-changes.ts';
import { catchUp } from './0060-catch-up.ts';
import { handMerges } from './0070-hand-merges.ts';
import { media } from './0080-media.ts';
import { staff } from './0090-staff.ts';
import { templates } from './0100-templates.ts';
import { tickets } from './0110-tickets.ts';
import { customers } from './0120-customers.ts';
import { automation } from './0130-automation.ts';
import { prescriptions } from './0140-prescriptions.ts';
import { followUps } from './0150-follow-ups.ts';
import { notes } from './0160-notes.ts';
import { unfinished } from './0170-unfinished.ts';
import { whatsAppTimes } from './0180-whatsapp-times.ts';
import { earlyChanges } from './0190-early-changes.ts';
import { messageIdentity } from './0200-message-identity.ts';
import { numbers } from './0210-numbers.ts';
import { appTexts } from './0220-app-texts.ts';
import { quotedMessages } from './0230-quoted-messages.ts';
import { notOnWhatsApp } from './0240-not-on-whatsapp.ts';
import { waitingCustomers } from './0250-waiting-customers.ts';
import { transfers } from './0260-transfers.ts';
import { knownItems } from './0270-known-items.ts';
import { businessIds } from './0280-business-ids.ts';
import { cloud } from './0290-cloud.ts';
import { sendKeys } from './0300-send-keys.ts';
import { programs } from './0310-programs.ts';
import { webhooks } from './0320-webhooks.ts';
import { links } from './0330-links.ts';
import { replyWindow } from './0340-reply-window.ts';
import { approvedTemplates } from './0350-approved-templates.ts';
import { accountNotices } from './0360-account-notices.ts';
import { messagePricing } from './0370-message-pricing.ts';
import { limitedLinks } from './0380-limited-links.ts';
import { messageActions } from './0390-message-actions.ts';
import { messageTimes } from './0400-message-times.ts';
import { outgoingQuotes } from './0410-outgoing-quotes.ts';
import { forwards } from './0420-forwards.ts';
import { pastImports } from './0430-past-imports.ts';
import { filling } from './0440-filling.ts';
import { chatMarks } from './0450-chat-marks.ts';
import { albums } from './0460-albums.ts';
import { profilePictures } from './0470-profile-pictures.ts';
import { heldBackByBlock } from './0480-held-back-by-block.ts';
import { freePeriods } from './0490-free-periods.ts';
import { searchForms } from './0500-search-forms.ts';
import { savedViews } from './0510-saved-views.ts';
import { calledPeople } from './0520-called-people.ts';
import { editDrafts } from './0530-edit-drafts.ts';
import { reports } from './0540-reports.ts';
import { editsOfOthers } from './0550-edits-of-others.ts';
import { namesLikeNumbers } from './0560-names-like-numbers.ts';
import { runningTotals } from './0570-running-totals.ts';
import { references } from './0580-references.ts';
import { templateHistory } from './0590-template-history.ts';
import { personData } from './0600-person-data.ts';
import { linkSpans } from './0610-link-spans.ts';
import { monthlyReport } from './0620-monthly-report.ts';
import { indexDeletions } from './0630-index-deletions.ts';
import { unreadTotal } from './0640-unread-total.ts';
import { conversationBeside } from './0650-conversation-beside.ts';
import type { Migration } from './migration.ts';

/** In the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [
  coreTables,
  messageSearch,
  conversationSearch,
  outboxSessions,
  messageChanges,
  catchUp,
  handMerges,
  media,
  staff,
  templates,
  tickets,
  customers,
  automation,
  prescriptions,
  followUps,
  notes,
  unfinished,
  whatsAppTimes,
  earlyChanges,
  messageIdentity,
  numbers,
  appTexts,
  quotedMessages,
  notOnWhatsApp,
  waitingCustomers,
  transfers,
  knownItems,
  businessIds,
  cloud,
  sendKeys,
  programs,
  webhooks,
  links,
  replyWindow,
  approvedTemplates,
  accountNotices,
  messagePricing,
  limitedLinks,
  messageActions,
  messageTimes,
  outgoingQuotes,
  forwards,
  pastImports,
  filling,
  chatMarks,
  albums,
  profilePictures,
  heldBackByBlock,
  freePeriods,
  searchForms,
  savedViews,
  calledPeople,
  editDrafts,
  reports,
  editsOfOthers,
  namesLikeNumbers,
  runningTotals,
  references,
  templateHistory,
  personData,
  linkSpans,
  monthlyReport,
  indexDeletions,
  unreadTotal,
  conversationBeside,
];
