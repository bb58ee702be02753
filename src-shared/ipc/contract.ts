import { z } from 'zod';
import { ERROR_CODES } from '../domain/errors.ts';
import { alertsEvents, alertsInvokes } from './contract/alerts.ts';
import { appEvents, appInvokes } from './contract/app.ts';
import { approvedTemplatesInvokes } from './contract/approved-templates.ts';
import { automationInvokes, ratingsInvokes } from './contract/automation.ts';
import { backupEvents, backupInvokes } from './contract/backup.ts';
import { externalBackupEvents, externalBackupInvokes } from './contract/external-backup.ts';
import { cloudInvokes } from './contract/cloud.ts';
import { customersInvokes } from './contract/customers.ts';
import { connectionEvents, connectionInvokes } from './contract/connection.ts';
import { conversationsEvents, conversationsInvokes } from './contract/conversations.ts';
import { deskEvents } from './contract/desk.ts';
import { fullExportEvents, fullExportInvokes } from './contract/full-export.ts';
import { inspectionEvents, inspectionInvokes } from './contract/inspection.ts';
import { followUpsInvokes } from './contract/follow-ups.ts';
import { viewsInvokes } from './contract/views.ts';
import { labelsInvokes } from './contract/labels.ts';
import { recordsEvents, recordsInvokes } from './contract/records.ts';
import { reportsInvokes } from './contract/reports.ts';
import { lookEvents, lookInvokes } from './contract/look.ts';
import { mediaEvents, mediaInvokes } from './contract/media.ts';
import { messagesEvents, messagesInvokes } from './contract/messages.ts';
import { programsEvents, programsInvokes } from './contract/programs.ts';
import { pastInvokes } from './contract/past.ts';
import { privacyInvokes } from './contract/privacy.ts';
import { prescriptionsInvokes } from './contract/prescriptions.ts';
import { notesInvokes } from './contract/notes.ts';
import { settingsEvents, settingsInvokes } from './contract/settings.ts';
import { voiceInvokes } from './contract/voice.ts';
import { staffEvents, staffInvokes } from './contract/staff.ts';
import { templatesEvents, templatesInvokes } from './contract/templates.ts';
import { ticketsInvokes } from './contract/tickets.ts';
import { unfinishedInvokes } from './contract/unfinished.ts';
import { updatesEvents, updatesInvokes } from './contract/updates.ts';

/** Renderer → main. Every call is validated both ways: `input` in main, `output` on the way back. */
export const invokeContract = {
  ...appInvokes,
  ...alertsInvokes,
  ...lookInvokes,
  ...backupInvokes,
  ...externalBackupInvokes,
  ...updatesInvokes,
  ...settingsInvokes,
  ...staffInvokes,
  ...cloudInvokes,
  ...connectionInvokes,
  ...conversationsInvokes,
  ...messagesInvokes,
  ...mediaInvokes,
  ...voiceInvokes,
  ...templatesInvokes,
  ...approvedTemplatesInvokes,
  ...followUpsInvokes,
  ...customersInvokes,
  ...pastInvokes,
  ...prescriptionsInvokes,
  ...privacyInvokes,
  ...notesInvokes,
  ...labelsInvokes,
  ...recordsInvokes,
  ...reportsInvokes,
  ...viewsInvokes,
  ...automationInvokes,
  ...ratingsInvokes,
  ...ticketsInvokes,
  ...unfinishedInvokes,
  ...programsInvokes,
  ...inspectionInvokes,
  ...fullExportInvokes,
} as const;

/** What became of the data: said by the store alone, after the commit. */
const dataEvents = {
  ...settingsEvents,
  ...conversationsEvents,
  ...messagesEvents,
  ...templatesEvents,
  ...deskEvents,
} as const;

/** What becomes of everything else (the link, the disk, files on their way): said by whoever has it in hand. */
const deviceEvents = {
  ...appEvents,
  ...alertsEvents,
  ...lookEvents,
  ...backupEvents,
  ...externalBackupEvents,
  ...updatesEvents,
  ...staffEvents,
  ...connectionEvents,
  ...mediaEvents,
  ...programsEvents,
  ...recordsEvents,
  ...inspectionEvents,
  ...fullExportEvents,
} as const;

/** Main → renderer; the renderer patches its query cache with them. */
export const eventContract = { ...dataEvents, ...deviceEvents } as const;

export type InvokeChannel = keyof typeof invokeContract;
export type InvokeInput<C extends InvokeChannel> = z.infer<(typeof invokeContract)[C]['input']>;
export type InvokeOutput<C extends InvokeChannel> = z.infer<(typeof invokeContract)[C]['output']>;
export type EventChannel = keyof typeof eventContract;
export type EventPayload<C extends EventChannel> = z.infer<(typeof eventContract)[C]>;
export type DeviceChannel = keyof typeof deviceEvents;
export type DataChannel = keyof typeof dataEvents;
export type DataEvent = { [C in DataChannel]: { channel: C; payload: EventPayload<C> } }[DataChannel];

export const failureSchema = z.object({
  ok: z.literal(false),
  code: z.enum(ERROR_CODES),
  /** See AppError. */
  fields: z.array(z.string()).optional(),
});
export type InvokeResult<T> = { ok: true; value: T } | z.infer<typeof failureSchema>;
