import type { OperationName } from '../contract/operation-name.ts';
import type { Operation } from './operation.ts';
import { readSettings, writeSettings } from '../rows/settings.ts';
import {
  getConversationAutomation,
  setAutomationMuted,
  summarizeRatings,
  listRatings,
  listRatingsOfConversation,
} from './automation/manage-automation.ts';
import { applyAck } from './messages/apply-ack.ts';
import { closeGap, getCatchUp, recordGap, setCaughtUpTo } from './conversations/catch-up.ts';
import { changeMessage } from './messages/change-message.ts';
import { enqueueMedia } from './outbox/enqueue-media.ts';
import { enqueueText } from './outbox/enqueue-text.ts';
import {
  addMediaFile,
  completeDownload,
  deferDownload,
  failDownload,
  findMediaFile,
  forgetUnusedMedia,
  listDueDownloads,
  listMedia,
  listMediaFileIds,
  measureMedia,
  previewOldMedia,
  releaseLostMedia,
  removeOldMedia,
  retryDownload,
} from './media/keep-media.ts';
import * as followUps from './follow-ups/follow-up-operations.ts';
import { getHandMerges, mergeConversations, separateConversations } from './conversations/merge-by-hand.ts';
import { cancelMessage, dropMessage, retryMessage } from './messages/decide-message.ts';
import {
  beginSession,
  deferOutbox,
  markUnfinishedUnknown,
  listOutboxHeads,
  markDispatched,
  markFailed,
  markSent,
  markUnknown,
  prepareOutbox,
} from './outbox/move-outbox.ts';
import {
  countPrescriptions,
  getPrescription,
  listPrescriptions,
  listPrescriptionsOf,
} from './prescriptions/read-prescriptions.ts';
import {
  askPrescriptionAgain,
  cancelPrescription,
  checkPrescription,
  createPrescription,
  handOverPrescription,
  makePrescriptionReady,
  reopenPrescription,
  requestPrescriptionCheck,
  setPrescriptionQuoted,
} from './prescriptions/work-on-prescriptions.ts';
import { pricePrescription, savePrescription } from './prescriptions/write-sheets.ts';
import { recordMessage } from './messages/record-message.ts';
import {
  countUnread,
  getConversation,
  getMessage,
  listChatAddresses,
  listConversations,
  listMessages,
  listMessagesAround,
  markConversationRead,
  searchMessages,
} from './conversations/read-conversations.ts';
import {
  addCustomer,
  saveCustomer,
  saveCustomerHealth,
  startConversation,
} from './customers/edit-customers.ts';
import { importCustomers, previewCustomers } from './customers/import-customers.ts';
import {
  getCustomer,
  getCustomerHealth,
  getCustomerHistory,
  listCustomers,
  listLookalikes,
  listTags,
  readCustomers,
} from './customers/read-customers.ts';
import { saveDraft, takeDraft } from './notes/keep-drafts.ts';
import { assignLabel, listLabels, saveLabel, setLabelArchived } from './labels/manage-labels.ts';
import {
  addNote,
  editNote,
  listMentions,
  listNotes,
  removeNote,
  searchNotes,
  seeMentions,
} from './notes/manage-notes.ts';
import { addAgent, listAgents, setAgentSecret, setUpStaff, updateAgent } from './staff/manage-staff.ts';
import { beginSignIn, completeSignIn, listAudit, recordAudit } from './staff/sign-in.ts';
import {
  addTemplates,
  countTemplateUses,
  listTemplates,
  saveTemplate,
  setTemplateArchived,
} from './templates/manage-templates.ts';
import {
  countTickets,
  getTicket,
  listTickets,
  listTicketsOfConversation,
} from './tickets/look-at-tickets.ts';
import {
  assignTicket,
  editTicket,
  openTicket,
  reopenTicket,
  resolveTicket,
  takeOverTicket,
} from './tickets/work-on-tickets.ts';
import { sweepTickets } from './tickets/sweep-tickets.ts';

/** All of the Store that runs in the worker; the type makes a missing one an error. */
export const operations: { [N in OperationName]: Operation<N> } = {
  ...followUps,
  recordMessage,
  changeMessage,
  getCatchUp,
  setCaughtUpTo,
  recordGap,
  closeGap,
  enqueueText,
  enqueueMedia,
  listMedia,
  listDueDownloads,
  completeDownload,
  deferDownload,
  failDownload,
  retryDownload,
  addMediaFile,
  findMediaFile,
  measureMedia,
  previewOldMedia,
  removeOldMedia,
  listMediaFileIds,
  releaseLostMedia,
  forgetUnusedMedia,
  listOutboxHeads,
  prepareOutbox,
  markDispatched,
  markSent,
  deferOutbox,
  markFailed,
  markUnknown,
  retryMessage,
  cancelMessage,
  dropMessage,
  markUnfinishedUnknown,
  beginSession,
  applyAck,
  listConversations,
  getConversation,
  mergeConversations,
  separateConversations,
  getHandMerges,
  listChatAddresses,
  countUnread,
  markConversationRead,
  saveDraft,
  takeDraft,
  getMessage,
  listMessages,
  listMessagesAround,
  searchMessages,
  listAgents,
  setUpStaff,
  addAgent,
  updateAgent,
  setAgentSecret,
  beginSignIn,
  completeSignIn,
  recordAudit,
  listAudit,
  listTemplates,
  saveTemplate,
  setTemplateArchived,
  countTemplateUses,
  addTemplates,
  listPrescriptions,
  countPrescriptions,
  getPrescription,
  listPrescriptionsOf,
  createPrescription,
  savePrescription,
  pricePrescription,
  requestPrescriptionCheck,
  checkPrescription,
  makePrescriptionReady,
  handOverPrescription,
  askPrescriptionAgain,
  setPrescriptionQuoted,
  cancelPrescription,
  reopenPrescription,
  listNotes,
  addNote,
  editNote,
  removeNote,
  listMentions,
  seeMentions,
  searchNotes,
  listLabels,
  saveLabel,
  setLabelArchived,
  assignLabel,
  listTickets,
  countTickets,
  getTicket,
  listTicketsOfConversation,
  openTicket,
  editTicket,
  assignTicket,
  takeOverTicket,
  resolveTicket,
  reopenTicket,
  listCustomers,
  getCustomer,
  getCustomerHealth,
  getCustomerHistory,
  listLookalikes,
  listTags,
  addCustomer,
  saveCustomer,
  saveCustomerHealth,
  startConversation,
  previewCustomers,
  importCustomers,
  readCustomers,
  sweepTickets,
  getConversationAutomation,
  setAutomationMuted,
  summarizeRatings,
  listRatings,
  listRatingsOfConversation,
  getSettings: (tx) => readSettings(tx),
  updateSettings: (tx, patch) => {
    tx.changes.settingsChanged();
    return writeSettings(tx, patch);
  },
};
