import type { OperationName } from '../contract/operation-name.ts';
import { readSettings, writeSettings } from '../rows/settings.ts';
import * as automation from './automation/manage-automation.ts';
import * as catchUp from './conversations/catch-up.ts';
import { getHandMerges, mergeConversations, separateConversations } from './conversations/merge-by-hand.ts';
import * as conversations from './conversations/read-conversations.ts';
import {
  addCustomer,
  saveCustomer,
  saveCustomerHealth,
  startConversation,
} from './customers/edit-customers.ts';
import * as customerTables from './customers/import-customers.ts';
import {
  getCustomer,
  getCustomerHealth,
  getCustomerHistory,
  listCustomers,
  listLookalikes,
  listTags,
  readCustomers,
} from './customers/read-customers.ts';
import * as followUps from './follow-ups/follow-up-operations.ts';
import * as labels from './labels/manage-labels.ts';
import * as media from './media/keep-media.ts';
import { applyAck } from './messages/apply-ack.ts';
import { changeMessage } from './messages/change-message.ts';
import * as decisions from './messages/decide-message.ts';
import { recordMessage } from './messages/record-message.ts';
import * as drafts from './notes/keep-drafts.ts';
import * as notes from './notes/manage-notes.ts';
import type { Operation } from './operation.ts';
import { enqueueMedia } from './outbox/enqueue-media.ts';
import { enqueueText } from './outbox/enqueue-text.ts';
import * as outbox from './outbox/move-outbox.ts';
import {
  countPrescriptions,
  getPrescription,
  listPrescriptions,
  listPrescriptionsOf,
} from './prescriptions/read-prescriptions.ts';
import * as prescriptions from './prescriptions/work-on-prescriptions.ts';
import * as prescriptionSheets from './prescriptions/write-sheets.ts';
import * as staff from './staff/manage-staff.ts';
import * as signIn from './staff/sign-in.ts';
import * as templates from './templates/manage-templates.ts';
import * as tickets from './tickets/look-at-tickets.ts';
import * as sweeping from './tickets/sweep-tickets.ts';
import * as ticketWork from './tickets/work-on-tickets.ts';

type Operations = { [N in OperationName]: Operation<N> };

/**
 * All of the Store that runs in the worker, and so all that its client offers. The type makes a missing operation an
 * error, and so a helper that a file exports beside its operations.
 */
export const operations: Operations = exactly({
  ...automation,
  ...conversations,
  ...catchUp,
  mergeConversations,
  separateConversations,
  getHandMerges,
  addCustomer,
  saveCustomer,
  saveCustomerHealth,
  startConversation,
  listCustomers,
  getCustomer,
  getCustomerHealth,
  getCustomerHistory,
  listLookalikes,
  listTags,
  readCustomers,
  ...customerTables,
  ...followUps,
  ...labels,
  ...media,
  recordMessage,
  changeMessage,
  applyAck,
  ...decisions,
  ...notes,
  ...drafts,
  enqueueText,
  enqueueMedia,
  ...outbox,
  listPrescriptions,
  countPrescriptions,
  getPrescription,
  listPrescriptionsOf,
  ...prescriptions,
  ...prescriptionSheets,
  ...staff,
  ...signIn,
  ...templates,
  ...tickets,
  ...ticketWork,
  ...sweeping,
  getSettings: (tx) => readSettings(tx),
  updateSettings: (tx, patch) => {
    tx.changes.settingsChanged();
    return writeSettings(tx, patch);
  },
});

function exactly<T extends Operations>(table: T & Record<Exclude<keyof T, OperationName>, never>): T {
  return table;
}
