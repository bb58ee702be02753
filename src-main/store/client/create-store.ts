import type { OpenReport } from '../database/prepare-database.ts';
import type { Store } from '../contract/store.ts';
import { startWorkerClient } from './worker-client.ts';

export interface StoreOptions {
  /** The bundled worker in the app, src-main/store/worker/worker.ts itself under Node 24. */
  workerPath: string;
  /** Its folder must exist. */
  databasePath: string;
  /** 32 random bytes. */
  key: Uint8Array;
  /** The thread ended by itself: every call rejects from then on. */
  onFatal: (error: Error) => void;
  /** For the log: whether the database is new and what it was upgraded from. */
  onOpened?: (report: OpenReport) => void;
}

/**
 * Opens the database in its own thread; makes it if there is no file at all.
 * Rejects with DatabaseOpenError (its `problem` says why), and then nothing was changed.
 */
export async function createStore(options: StoreOptions): Promise<Store> {
  let opened = false;
  // Until then a failure is this function's to report, once.
  const worker = startWorkerClient(options.workerPath, (error) => {
    if (opened) options.onFatal(error);
  });
  const { databasePath, key } = options;
  try {
    const report = await worker.open({ databasePath, key });
    opened = true;
    options.onOpened?.(report);
  } catch (error) {
    await worker.abandon();
    throw error;
  }
  return {
    recordMessage: (observed) => worker.run('recordMessage', observed),
    changeMessage: (input) => worker.run('changeMessage', input),
    getCatchUp: () => worker.run('getCatchUp', undefined),
    setCaughtUpTo: (input) => worker.run('setCaughtUpTo', input),
    recordGap: (input) => worker.run('recordGap', input),
    closeGap: (input) => worker.run('closeGap', input),
    enqueueText: (input) => worker.run('enqueueText', input),
    enqueueMedia: (input) => worker.run('enqueueMedia', input),
    listMedia: (input) => worker.run('listMedia', input),
    listDueDownloads: (input) => worker.run('listDueDownloads', input),
    completeDownload: (input) => worker.run('completeDownload', input),
    deferDownload: (input) => worker.run('deferDownload', input),
    failDownload: (input) => worker.run('failDownload', input),
    retryDownload: (input) => worker.run('retryDownload', input),
    addMediaFile: (input) => worker.run('addMediaFile', input),
    findMediaFile: (input) => worker.run('findMediaFile', input),
    measureMedia: () => worker.run('measureMedia', undefined),
    previewOldMedia: (input) => worker.run('previewOldMedia', input),
    removeOldMedia: (input) => worker.run('removeOldMedia', input),
    listMediaFileIds: () => worker.run('listMediaFileIds', undefined),
    forgetUnusedMedia: (input) => worker.run('forgetUnusedMedia', input),
    releaseLostMedia: (input) => worker.run('releaseLostMedia', input),
    listOutboxHeads: () => worker.run('listOutboxHeads', undefined),
    prepareOutbox: (input) => worker.run('prepareOutbox', input),
    markDispatched: (input) => worker.run('markDispatched', input),
    markSent: (input) => worker.run('markSent', input),
    deferOutbox: (input) => worker.run('deferOutbox', input),
    markFailed: (input) => worker.run('markFailed', input),
    markUnknown: (input) => worker.run('markUnknown', input),
    retryMessage: (input) => worker.run('retryMessage', input),
    cancelMessage: (input) => worker.run('cancelMessage', input),
    dropMessage: (input) => worker.run('dropMessage', input),
    markUnfinishedUnknown: (input) => worker.run('markUnfinishedUnknown', input),
    beginSession: (input) => worker.run('beginSession', input),
    applyAck: (input) => worker.run('applyAck', input),
    listConversations: (input) => worker.run('listConversations', input),
    getConversation: (id) => worker.run('getConversation', id),
    mergeConversations: (input) => worker.run('mergeConversations', input),
    separateConversations: (input) => worker.run('separateConversations', input),
    getHandMerges: (input) => worker.run('getHandMerges', input),
    listChatAddresses: (input) => worker.run('listChatAddresses', input),
    countUnread: () => worker.run('countUnread', undefined),
    markConversationRead: (input) => worker.run('markConversationRead', input),
    saveDraft: (input) => worker.run('saveDraft', input),
    takeDraft: (input) => worker.run('takeDraft', input),
    getMessage: (input) => worker.run('getMessage', input),
    listMessages: (input) => worker.run('listMessages', input),
    listMessagesAround: (input) => worker.run('listMessagesAround', input),
    searchMessages: (input) => worker.run('searchMessages', input),
    getSettings: () => worker.run('getSettings', undefined),
    updateSettings: (patch) => worker.run('updateSettings', patch),
    listAgents: () => worker.run('listAgents', undefined),
    setUpStaff: (input) => worker.run('setUpStaff', input),
    addAgent: (input) => worker.run('addAgent', input),
    updateAgent: (input) => worker.run('updateAgent', input),
    setAgentSecret: (input) => worker.run('setAgentSecret', input),
    beginSignIn: (input) => worker.run('beginSignIn', input),
    completeSignIn: (input) => worker.run('completeSignIn', input),
    recordAudit: (input) => worker.run('recordAudit', input),
    listAudit: (input) => worker.run('listAudit', input),
    listTemplates: () => worker.run('listTemplates', undefined),
    saveTemplate: (input) => worker.run('saveTemplate', input),
    setTemplateArchived: (input) => worker.run('setTemplateArchived', input),
    countTemplateUses: (input) => worker.run('countTemplateUses', input),
    addTemplates: (input) => worker.run('addTemplates', input),
    listPrescriptions: (input) => worker.run('listPrescriptions', input),
    countPrescriptions: () => worker.run('countPrescriptions', undefined),
    getPrescription: (input) => worker.run('getPrescription', input),
    listPrescriptionsOf: (input) => worker.run('listPrescriptionsOf', input),
    createPrescription: (input) => worker.run('createPrescription', input),
    savePrescription: (input) => worker.run('savePrescription', input),
    pricePrescription: (input) => worker.run('pricePrescription', input),
    requestPrescriptionCheck: (input) => worker.run('requestPrescriptionCheck', input),
    checkPrescription: (input) => worker.run('checkPrescription', input),
    makePrescriptionReady: (input) => worker.run('makePrescriptionReady', input),
    handOverPrescription: (input) => worker.run('handOverPrescription', input),
    askPrescriptionAgain: (input) => worker.run('askPrescriptionAgain', input),
    setPrescriptionQuoted: (input) => worker.run('setPrescriptionQuoted', input),
    cancelPrescription: (input) => worker.run('cancelPrescription', input),
    reopenPrescription: (input) => worker.run('reopenPrescription', input),
    listNotes: (input) => worker.run('listNotes', input),
    addNote: (input) => worker.run('addNote', input),
    editNote: (input) => worker.run('editNote', input),
    removeNote: (input) => worker.run('removeNote', input),
    listMentions: (input) => worker.run('listMentions', input),
    seeMentions: (input) => worker.run('seeMentions', input),
    searchNotes: (input) => worker.run('searchNotes', input),
    listLabels: () => worker.run('listLabels', undefined),
    saveLabel: (input) => worker.run('saveLabel', input),
    setLabelArchived: (input) => worker.run('setLabelArchived', input),
    assignLabel: (input) => worker.run('assignLabel', input),
    getConversationAutomation: (input) => worker.run('getConversationAutomation', input),
    setAutomationMuted: (input) => worker.run('setAutomationMuted', input),
    summarizeRatings: (input) => worker.run('summarizeRatings', input),
    listRatings: (input) => worker.run('listRatings', input),
    listRatingsOfConversation: (input) => worker.run('listRatingsOfConversation', input),
    listTickets: (input) => worker.run('listTickets', input),
    countTickets: (input) => worker.run('countTickets', input),
    getTicket: (input) => worker.run('getTicket', input),
    listTicketsOfConversation: (input) => worker.run('listTicketsOfConversation', input),
    openTicket: (input) => worker.run('openTicket', input),
    editTicket: (input) => worker.run('editTicket', input),
    assignTicket: (input) => worker.run('assignTicket', input),
    takeOverTicket: (input) => worker.run('takeOverTicket', input),
    resolveTicket: (input) => worker.run('resolveTicket', input),
    reopenTicket: (input) => worker.run('reopenTicket', input),
    scheduleMessage: (input) => worker.run('scheduleMessage', input),
    editScheduled: (input) => worker.run('editScheduled', input),
    cancelScheduled: (input) => worker.run('cancelScheduled', input),
    sendScheduledNow: (input) => worker.run('sendScheduledNow', input),
    listScheduled: () => worker.run('listScheduled', undefined),
    listScheduledOf: (input) => worker.run('listScheduledOf', input),
    listWaitlistItems: () => worker.run('listWaitlistItems', undefined),
    listWaitlistEntries: (input) => worker.run('listWaitlistEntries', input),
    listWaitlistOf: (input) => worker.run('listWaitlistOf', input),
    addToWaitlist: (input) => worker.run('addToWaitlist', input),
    removeFromWaitlist: (input) => worker.run('removeFromWaitlist', input),
    previewTelling: (input) => worker.run('previewTelling', input),
    tellWaiting: (input) => worker.run('tellWaiting', input),
    saveRefill: (input) => worker.run('saveRefill', input),
    setRefillState: (input) => worker.run('setRefillState', input),
    listRefills: () => worker.run('listRefills', undefined),
    listRefillsOf: (input) => worker.run('listRefillsOf', input),
    listDueRefills: (input) => worker.run('listDueRefills', input),
    approveRefills: (input) => worker.run('approveRefills', input),
    skipRefill: (input) => worker.run('skipRefill', input),
    postponeRefill: (input) => worker.run('postponeRefill', input),
    countFollowUps: (input) => worker.run('countFollowUps', input),
    getPace: (input) => worker.run('getPace', input),
    setPacePaused: (input) => worker.run('setPacePaused', input),
    cancelPaced: (input) => worker.run('cancelPaced', input),
    releaseFollowUps: (input) => worker.run('releaseFollowUps', input),
    listCustomers: (input) => worker.run('listCustomers', input),
    getCustomer: (input) => worker.run('getCustomer', input),
    getCustomerHealth: (input) => worker.run('getCustomerHealth', input),
    getCustomerHistory: (input) => worker.run('getCustomerHistory', input),
    listLookalikes: (input) => worker.run('listLookalikes', input),
    listTags: () => worker.run('listTags', undefined),
    addCustomer: (input) => worker.run('addCustomer', input),
    saveCustomer: (input) => worker.run('saveCustomer', input),
    saveCustomerHealth: (input) => worker.run('saveCustomerHealth', input),
    startConversation: (input) => worker.run('startConversation', input),
    previewCustomers: (input) => worker.run('previewCustomers', input),
    importCustomers: (input) => worker.run('importCustomers', input),
    readCustomers: (input) => worker.run('readCustomers', input),
    sweepTickets: (input) => worker.run('sweepTickets', input),
    close: () => worker.close(),
  };
}
