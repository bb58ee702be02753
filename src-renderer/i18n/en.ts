import type { PluralCatalogue, TextCatalogue } from './catalogue.ts';
import { accountTexts } from './en/account.ts';
import { alertsPlurals, alertsTexts } from './en/alerts.ts';
import { forwardingPlurals, forwardingTexts } from './en/forwarding.ts';
import { quotingTexts } from './en/quoting.ts';
import { actionsPlurals, actionsTexts } from './en/actions.ts';
import { chatsTexts } from './en/chats.ts';
import { presenceTexts } from './en/presence.ts';
import { approvedTexts } from './en/approved.ts';
import { automationTexts } from './en/automation.ts';
import { backupTexts } from './en/backup.ts';
import { cardsTexts } from './en/cards.ts';
import { cloudTexts } from './en/cloud.ts';
import { linksTexts } from './en/links.ts';
import { commonTexts } from './en/common.ts';
import { composerPlurals, composerTexts } from './en/composer.ts';
import { connectTexts } from './en/connect.ts';
import { conversationPlurals, conversationTexts } from './en/conversation.ts';
import { customersPlurals, customersTexts } from './en/customers.ts';
import { datesTexts } from './en/dates.ts';
import { errorsTexts } from './en/errors.ts';
import { externalPlurals, externalTexts } from './en/external.ts';
import { filesPlurals, filesTexts } from './en/files.ts';
import { fullExportTexts } from './en/full-export.ts';
import { inspectionTexts } from './en/inspection.ts';
import { firstRunTexts } from './en/first-run.ts';
import { helpPlurals, helpTexts } from './en/help.ts';
import { followUpsPlurals, followUpsTexts } from './en/follow-ups.ts';
import { healthTexts } from './en/health.ts';
import { hoursTexts } from './en/hours.ts';
import { inboxPlurals, inboxTexts } from './en/inbox.ts';
import { viewsTexts } from './en/views.ts';
import { labelsTexts } from './en/labels.ts';
import { licencesPlurals, licencesTexts } from './en/licences.ts';
import { mediaTexts } from './en/media.ts';
import { mergingTexts } from './en/merging.ts';
import { numbersTexts } from './en/numbers.ts';
import { emojiTexts, formatTexts } from './en/emoji.ts';
import { threadSearchTexts } from './en/thread-search.ts';
import { outsideTexts } from './en/outside.ts';
import { privacyPlurals, privacyTexts, retentionPlurals, retentionTexts } from './en/privacy.ts';
import { prescriptionsPlurals, prescriptionsTexts } from './en/prescriptions.ts';
import { notesPlurals, notesTexts } from './en/notes.ts';
import { unfinishedPlurals, unfinishedTexts } from './en/unfinished.ts';
import { ratingsPlurals, ratingsTexts } from './en/ratings.ts';
import { reportsTexts } from './en/reports.ts';
import { pastPlurals, pastTexts } from './en/past.ts';
import { recordsTexts } from './en/records.ts';
import { recoveryKeyTexts } from './en/recovery-key.ts';
import { restoreTexts } from './en/restore.ts';
import { rulesPlurals, rulesTexts } from './en/rules.ts';
import { searchPlurals, searchTexts } from './en/search.ts';
import { settingsPlurals, settingsTexts } from './en/settings.ts';
import { shellPlurals, shellTexts } from './en/shell.ts';
import { paletteTexts } from './en/palette.ts';
import { shortcutsTexts } from './en/shortcuts.ts';
import { staffTexts } from './en/staff.ts';
import { templatesPlurals, templatesTexts } from './en/templates.ts';
import { ticketsPlurals, ticketsTexts } from './en/tickets.ts';
import { trayPlurals, trayTexts } from './en/tray.ts';
import { programsPlurals, programsTexts } from './en/programs.ts';
import { updatesTexts } from './en/updates.ts';
import { upgradeTexts } from './en/upgrade.ts';
import { voiceTexts } from './en/voice.ts';
import { windowTexts } from './en/window.ts';

export const enTexts: TextCatalogue = {
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
};

export const enPlurals: PluralCatalogue<'one' | 'other'> = {
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
};
