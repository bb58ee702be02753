import type { InvokeHandlers } from './handle-invokes.ts';
import { alertHandlers, type AlertHandlerDependencies } from './handlers/alerts.ts';
import { appHandlers, type AppHandlerDependencies } from './handlers/app.ts';
import {
  approvedTemplateHandlers,
  type ApprovedTemplateHandlerDependencies,
} from './handlers/approved-templates.ts';
import { automationHandlers, type AutomationHandlerDependencies } from './handlers/automation.ts';
import {
  externalBackupHandlers,
  type ExternalBackupHandlerDependencies,
} from './handlers/external-backup.ts';
import { backupHandlers, type BackupHandlerDependencies } from './handlers/backup.ts';
import { cloudHandlers, type CloudHandlerDependencies } from './handlers/cloud.ts';
import { connectionHandlers, type ConnectionHandlerDependencies } from './handlers/connection.ts';
import { conversationHandlers, type ConversationHandlerDependencies } from './handlers/conversations.ts';
import { followUpHandlers, type FollowUpHandlerDependencies } from './handlers/follow-ups.ts';
import { fullExportHandlers, type FullExportHandlerDependencies } from './handlers/full-export.ts';
import { inspectionHandlers, type InspectionHandlerDependencies } from './handlers/inspection.ts';
import { customerHandlers, type CustomerHandlerDependencies } from './handlers/customers.ts';
import { mediaHandlers, type MediaHandlerDependencies } from './handlers/media.ts';
import { viewHandlers, type ViewHandlerDependencies } from './handlers/views.ts';
import { labelHandlers, type LabelHandlerDependencies } from './handlers/labels.ts';
import { lookHandlers, type LookHandlerDependencies } from './handlers/look.ts';
import { messageHandlers, type MessageHandlerDependencies } from './handlers/messages.ts';
import { pastHandlers, type PastHandlerDependencies } from './handlers/past.ts';
import { prescriptionHandlers, type PrescriptionHandlerDependencies } from './handlers/prescriptions.ts';
import { privacyHandlers, type PrivacyHandlerDependencies } from './handlers/privacy.ts';
import { programHandlers, type ProgramHandlerDependencies } from './handlers/programs.ts';
import { noteHandlers, type NoteHandlerDependencies } from './handlers/notes.ts';
import { recordHandlers, type RecordHandlerDependencies } from './handlers/records.ts';
import { reportHandlers, type ReportHandlerDependencies } from './handlers/reports.ts';
import { settingsHandlers, type SettingsHandlerDependencies } from './handlers/settings.ts';
import { voiceHandlers, type VoiceHandlerDependencies } from './handlers/voice.ts';
import { staffHandlers, type StaffHandlerDependencies } from './handlers/staff.ts';
import { templateHandlers, type TemplateHandlerDependencies } from './handlers/templates.ts';
import { ticketHandlers, type TicketHandlerDependencies } from './handlers/tickets.ts';
import { unfinishedHandlers, type UnfinishedHandlerDependencies } from './handlers/unfinished.ts';
import { updatesHandlers, type UpdatesHandlerDependencies } from './handlers/updates.ts';

type DeskHandlerDependencies = AppHandlerDependencies &
  AlertHandlerDependencies &
  LookHandlerDependencies &
  BackupHandlerDependencies &
  ExternalBackupHandlerDependencies &
  UpdatesHandlerDependencies &
  SettingsHandlerDependencies &
  StaffHandlerDependencies &
  CloudHandlerDependencies &
  ConnectionHandlerDependencies &
  ConversationHandlerDependencies &
  MessageHandlerDependencies &
  MediaHandlerDependencies &
  VoiceHandlerDependencies &
  CustomerHandlerDependencies &
  TemplateHandlerDependencies &
  ApprovedTemplateHandlerDependencies &
  FollowUpHandlerDependencies &
  PastHandlerDependencies &
  PrescriptionHandlerDependencies &
  PrivacyHandlerDependencies &
  NoteHandlerDependencies &
  LabelHandlerDependencies &
  RecordHandlerDependencies &
  ReportHandlerDependencies &
  ViewHandlerDependencies &
  TicketHandlerDependencies &
  AutomationHandlerDependencies &
  UnfinishedHandlerDependencies &
  ProgramHandlerDependencies &
  InspectionHandlerDependencies &
  FullExportHandlerDependencies;

/** What each call of the contract does: a file for each of its parts. */
export function createDeskHandlers(deps: DeskHandlerDependencies): InvokeHandlers {
  return {
    ...appHandlers(deps),
    ...alertHandlers(deps),
    ...lookHandlers(deps),
    ...backupHandlers(deps),
    ...externalBackupHandlers(deps),
    ...updatesHandlers(deps),
    ...settingsHandlers(deps),
    ...staffHandlers(deps),
    ...cloudHandlers(deps),
    ...connectionHandlers(deps),
    ...conversationHandlers(deps),
    ...messageHandlers(deps),
    ...mediaHandlers(deps),
    ...voiceHandlers(deps),
    ...customerHandlers(deps),
    ...templateHandlers(deps),
    ...approvedTemplateHandlers(deps),
    ...followUpHandlers(deps),
    ...pastHandlers(deps),
    ...prescriptionHandlers(deps),
    ...privacyHandlers(deps),
    ...noteHandlers(deps),
    ...labelHandlers(deps),
    ...recordHandlers(deps),
    ...reportHandlers(deps),
    ...viewHandlers(deps),
    ...ticketHandlers(deps),
    ...automationHandlers(deps),
    ...unfinishedHandlers(deps),
    ...programHandlers(deps),
    ...inspectionHandlers(deps),
    ...fullExportHandlers(deps),
  };
}
