import type { OperationName } from '../contract/operation-name.ts';
import * as actionsCommands from './actions/commands.ts';
import * as actionsQueries from './actions/queries.ts';
import * as approvedTemplatesCommands from './approved-templates/commands.ts';
import * as approvedTemplatesQueries from './approved-templates/queries.ts';
import * as automationCommands from './automation/commands.ts';
import * as automationQueries from './automation/queries.ts';
import * as carriedQueries from './carried/queries.ts';
import * as chatsCommands from './chats/commands.ts';
import * as chatsQueries from './chats/queries.ts';
import * as inspectionQueries from './inspection/queries.ts';
import * as picturesCommands from './pictures/commands.ts';
import * as picturesQueries from './pictures/queries.ts';
import * as cloudCommands from './cloud/commands.ts';
import * as cloudQueries from './cloud/queries.ts';
import * as conversationsCommands from './conversations/commands.ts';
import * as conversationsQueries from './conversations/queries.ts';
import * as customersCommands from './customers/commands.ts';
import * as customersQueries from './customers/queries.ts';
import * as draftsCommands from './drafts/commands.ts';
import * as draftsQueries from './drafts/queries.ts';
import * as followUpsCommands from './follow-ups/commands.ts';
import * as followUpsQueries from './follow-ups/queries.ts';
import * as labelsCommands from './labels/commands.ts';
import * as labelsQueries from './labels/queries.ts';
import * as mediaCommands from './media/commands.ts';
import * as mediaQueries from './media/queries.ts';
import * as messagesCommands from './messages/commands.ts';
import * as messagesQueries from './messages/queries.ts';
import * as notesCommands from './notes/commands.ts';
import * as notesQueries from './notes/queries.ts';
import * as outboxCommands from './outbox/commands.ts';
import * as outboxQueries from './outbox/queries.ts';
import * as paceCommands from './pace/commands.ts';
import * as paceQueries from './pace/queries.ts';
import * as pastCommands from './past/commands.ts';
import * as pastQueries from './past/queries.ts';
import * as fillingCommands from './past/filling-commands.ts';
import * as fillingQueries from './past/filling-queries.ts';
import * as prescriptionsCommands from './prescriptions/commands.ts';
import * as prescriptionsQueries from './prescriptions/queries.ts';
import * as privacyCommands from './privacy/commands.ts';
import * as privacyQueries from './privacy/queries.ts';
import * as programsCommands from './programs/commands.ts';
import * as programsQueries from './programs/queries.ts';
import * as recordsQueries from './records/queries.ts';
import * as refillsCommands from './refills/commands.ts';
import * as refillsQueries from './refills/queries.ts';
import * as reportsCommands from './reports/commands.ts';
import * as reportsLinks from './reports/links.ts';
import * as reportsMonthly from './reports/monthly.ts';
import * as reportsQueries from './reports/queries.ts';
import * as scheduledCommands from './scheduled/commands.ts';
import * as scheduledQueries from './scheduled/queries.ts';
import * as searchCommands from './search/commands.ts';
import * as settingsCommands from './settings/commands.ts';
import * as settingsQueries from './settings/queries.ts';
import * as staffCommands from './staff/commands.ts';
import * as staffQueries from './staff/queries.ts';
import * as templateCategories from './templates/categories.ts';
import * as templatesCommands from './templates/commands.ts';
import * as templatesQueries from './templates/queries.ts';
import * as ticketsCommands from './tickets/commands.ts';
import * as ticketsQueries from './tickets/queries.ts';
import * as unfinishedCommands from './unfinished/commands.ts';
import * as unfinishedQueries from './unfinished/queries.ts';
import * as viewsCommands from './views/commands.ts';
import * as viewsQueries from './views/queries.ts';
import * as waitlistCommands from './waitlist/commands.ts';
import * as waitlistQueries from './waitlist/queries.ts';
import * as webhookInboxCommands from './webhook-inbox/commands.ts';
import * as webhookInboxQueries from './webhook-inbox/queries.ts';
import * as webhooksCommands from './webhooks/commands.ts';
import * as webhooksQueries from './webhooks/queries.ts';
import type { Operation, Query } from './operation.ts';

type Operations = { [N in OperationName]: Operation<N> };
type Queries = { [N in OperationName]: Query<N> };

const queries = {
  ...inspectionQueries,
  ...actionsQueries,
  ...approvedTemplatesQueries,
  ...automationQueries,
  ...carriedQueries,
  ...chatsQueries,
  ...cloudQueries,
  ...conversationsQueries,
  ...customersQueries,
  ...draftsQueries,
  ...followUpsQueries,
  ...labelsQueries,
  ...mediaQueries,
  ...messagesQueries,
  ...notesQueries,
  ...outboxQueries,
  ...paceQueries,
  ...pastQueries,
  ...fillingQueries,
  ...picturesQueries,
  ...prescriptionsQueries,
  ...privacyQueries,
  ...programsQueries,
  ...recordsQueries,
  ...refillsQueries,
  ...reportsQueries,
  ...scheduledQueries,
  ...settingsQueries,
  ...staffQueries,
  ...templatesQueries,
  ...ticketsQueries,
  ...unfinishedQueries,
  ...viewsQueries,
  ...waitlistQueries,
  ...webhookInboxQueries,
  ...webhooksQueries,
};

const commands = {
  ...actionsCommands,
  ...approvedTemplatesCommands,
  ...automationCommands,
  ...chatsCommands,
  ...cloudCommands,
  ...conversationsCommands,
  ...customersCommands,
  ...draftsCommands,
  ...followUpsCommands,
  ...labelsCommands,
  ...mediaCommands,
  ...messagesCommands,
  ...notesCommands,
  ...outboxCommands,
  ...paceCommands,
  ...pastCommands,
  ...fillingCommands,
  ...picturesCommands,
  ...prescriptionsCommands,
  ...privacyCommands,
  ...programsCommands,
  ...refillsCommands,
  ...reportsCommands,
  ...reportsLinks,
  ...reportsMonthly,
  ...scheduledCommands,
  ...searchCommands,
  ...settingsCommands,
  ...staffCommands,
  ...templatesCommands,
  ...templateCategories,
  ...ticketsCommands,
  ...unfinishedCommands,
  ...viewsCommands,
  ...waitlistCommands,
  ...webhookInboxCommands,
  ...webhooksCommands,
};

/**
 * All of the Store that runs in the worker, and so all that its client offers. The type makes a missing operation an
 * error, and so a helper that a file exports beside its operations.
 */
export const operations: Operations = exactly({ ...readOnly(queries), ...commands });

function exactly<T extends Operations>(table: T & Record<Exclude<keyof T, OperationName>, never>): T {
  return table;
}

/** The type makes it an error when one of them is declared as an operation that may write. */
function readOnly<T extends Partial<Queries>>(table: T): T {
  return table;
}
