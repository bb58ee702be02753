import { accountTexts } from './ar/account.ts';
import { alertsPlurals, alertsTexts } from './ar/alerts.ts';
import { forwardingPlurals, forwardingTexts } from './ar/forwarding.ts';
import { quotingTexts } from './ar/quoting.ts';
import { actionsPlurals, actionsTexts } from './ar/actions.ts';
import { chatsTexts } from './ar/chats.ts';
import { presenceTexts } from './ar/presence.ts';
import { approvedTexts } from './ar/approved.ts';
import { automationTexts } from './ar/automation.ts';
import { backupTexts } from './ar/backup.ts';
import { cardsTexts } from './ar/cards.ts';
import { cloudTexts } from './ar/cloud.ts';
import { linksTexts } from './ar/links.ts';
import { commonTexts } from './ar/common.ts';
import { composerPlurals, composerTexts } from './ar/composer.ts';
import { connectTexts } from './ar/connect.ts';
import { conversationPlurals, conversationTexts } from './ar/conversation.ts';
import { customersPlurals, customersTexts } from './ar/customers.ts';
import { datesTexts } from './ar/dates.ts';
import { errorsTexts } from './ar/errors.ts';
import { externalPlurals, externalTexts } from './ar/external.ts';
import { filesPlurals, filesTexts } from './ar/files.ts';
import { fullExportTexts } from './ar/full-export.ts';
import { inspectionTexts } from './ar/inspection.ts';
import { firstRunTexts } from './ar/first-run.ts';
import { helpPlurals, helpTexts } from './ar/help.ts';
import { followUpsPlurals, followUpsTexts } from './ar/follow-ups.ts';
import { healthTexts } from './ar/health.ts';
import { hoursTexts } from './ar/hours.ts';
import { inboxPlurals, inboxTexts } from './ar/inbox.ts';
import { viewsTexts } from './ar/views.ts';
import { labelsTexts } from './ar/labels.ts';
import { licencesPlurals, licencesTexts } from './ar/licences.ts';
import { mediaTexts } from './ar/media.ts';
import { mergingTexts } from './ar/merging.ts';
import { numbersTexts } from './ar/numbers.ts';
import { emojiTexts, formatTexts } from './ar/emoji.ts';
import { threadSearchTexts } from './ar/thread-search.ts';
import { outsideTexts } from './ar/outside.ts';
import { privacyPlurals, privacyTexts, retentionPlurals, retentionTexts } from './ar/privacy.ts';
import { prescriptionsPlurals, prescriptionsTexts } from './ar/prescriptions.ts';
import { notesPlurals, notesTexts } from './ar/notes.ts';
import { unfinishedPlurals, unfinishedTexts } from './ar/unfinished.ts';
import { ratingsPlurals, ratingsTexts } from './ar/ratings.ts';
import { reportsTexts } from './ar/reports.ts';
import { pastPlurals, pastTexts } from './ar/past.ts';
import { recordsTexts } from './ar/records.ts';
import { recoveryKeyTexts } from './ar/recovery-key.ts';
import { restoreTexts } from './ar/restore.ts';
import { rulesPlurals, rulesTexts } from './ar/rules.ts';
import { searchPlurals, searchTexts } from './ar/search.ts';
import { settingsPlurals, settingsTexts } from './ar/settings.ts';
import { shellPlurals, shellTexts } from './ar/shell.ts';
import { paletteTexts } from './ar/palette.ts';
import { shortcutsTexts } from './ar/shortcuts.ts';
import { staffTexts } from './ar/staff.ts';
import { templatesPlurals, templatesTexts } from './ar/templates.ts';
import { ticketsPlurals, ticketsTexts } from './ar/tickets.ts';
import { trayPlurals, trayTexts } from './ar/tray.ts';
import { programsPlurals, programsTexts } from './ar/programs.ts';
import { updatesTexts } from './ar/updates.ts';
import { upgradeTexts } from './ar/upgrade.ts';
import { voiceTexts } from './ar/voice.ts';
import { windowTexts } from './ar/window.ts';
import type { DemandedTexts } from './demanded.ts';

/** Arabic, the desk's first language. The set of keys here is the one every other language must fill. */
export const arTexts = {
  ...commonTexts,
  ...datesTexts,
  ...errorsTexts,
  ...shellTexts,
  ...shortcutsTexts,
  ...paletteTexts,
  ...staffTexts,
  ...connectTexts,
  ...accountTexts,
  ...alertsTexts,
  ...forwardingTexts,
  ...quotingTexts,
  ...actionsTexts,
  ...chatsTexts,
  ...presenceTexts,
  ...inboxTexts,
  ...conversationTexts,
  ...mediaTexts,
  ...composerTexts,
  ...mergingTexts,
  ...numbersTexts,
  ...outsideTexts,
  ...threadSearchTexts,
  ...emojiTexts,
  ...formatTexts,
  ...customersTexts,
  ...pastTexts,
  ...healthTexts,
  ...notesTexts,
  ...unfinishedTexts,
  ...ratingsTexts,
  ...reportsTexts,
  ...recordsTexts,
  ...labelsTexts,
  ...viewsTexts,
  ...searchTexts,
  ...templatesTexts,
  ...approvedTexts,
  ...prescriptionsTexts,
  ...privacyTexts,
  ...retentionTexts,
  ...ticketsTexts,
  ...trayTexts,
  ...settingsTexts,
  ...hoursTexts,
  ...rulesTexts,
  ...externalTexts,
  ...filesTexts,
  ...firstRunTexts,
  ...helpTexts,
  ...followUpsTexts,
  ...backupTexts,
  ...fullExportTexts,
  ...inspectionTexts,
  ...restoreTexts,
  ...recoveryKeyTexts,
  ...voiceTexts,
  ...windowTexts,
  ...updatesTexts,
  ...upgradeTexts,
  ...programsTexts,
  ...automationTexts,
  ...licencesTexts,
  ...cardsTexts,
  ...cloudTexts,
  ...linksTexts,
} as const satisfies DemandedTexts;

export const arPlurals = {
  ...shellPlurals,
  ...inboxPlurals,
  ...conversationPlurals,
  ...forwardingPlurals,
  ...composerPlurals,
  ...pastPlurals,
  ...notesPlurals,
  ...unfinishedPlurals,
  ...ratingsPlurals,
  ...alertsPlurals,
  ...searchPlurals,
  ...templatesPlurals,
  ...customersPlurals,
  ...prescriptionsPlurals,
  ...privacyPlurals,
  ...retentionPlurals,
  ...ticketsPlurals,
  ...trayPlurals,
  ...settingsPlurals,
  ...rulesPlurals,
  ...externalPlurals,
  ...filesPlurals,
  ...helpPlurals,
  ...followUpsPlurals,
  ...licencesPlurals,
  ...programsPlurals,
  ...actionsPlurals,
} as const;
