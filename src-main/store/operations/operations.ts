import type { Operation, OperationName } from '../database/operation.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { applyAck } from './apply-ack.ts';
import { closeGap, getCatchUp, recordGap, setCaughtUpTo } from './catch-up.ts';
import { changeMessage } from './change-message.ts';
import { enqueueMedia } from './enqueue-media.ts';
import { enqueueText } from './enqueue-text.ts';
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
  releaseLostMedia,
  retryDownload,
} from './media.ts';
import { getHandMerges, mergeConversations, separateConversations } from './merge-by-hand.ts';
import { cancelMessage, dropMessage, retryMessage } from './decide-message.ts';
import {
  beginSession,
  deferOutbox,
  doubtUnfinished,
  listOutboxHeads,
  markDispatched,
  markFailed,
  markSent,
  markUnknown,
  prepareOutbox,
} from './move-outbox.ts';
import { recordMessage } from './record-message.ts';
import {
  countUnread,
  getConversation,
  getMessage,
  listChatAddresses,
  listConversations,
  listMessages,
  listMessagesAround,
  markConversationRead,
  saveDraft,
  searchMessages,
} from './serve-conversations.ts';
import { addAgent, listAgents, setAgentSecret, setUpStaff, updateAgent } from './staff/manage-staff.ts';
import { beginSignIn, completeSignIn, listAudit, recordAudit } from './staff/sign-in.ts';
import {
  addTemplates,
  countTemplateUses,
  listTemplates,
  saveTemplate,
  setTemplateArchived,
} from './templates/manage-templates.ts';

/** All of the Store that runs in the worker; the type makes a missing one an error. */
export const operations: { [N in OperationName]: Operation<N> } = {
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
  doubtUnfinished,
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
  getSettings: (tx) => readSettings(tx),
  updateSettings: (tx, patch) => writeSettings(tx, patch),
};
