import type { ErrorCode } from '#shared/domain/errors.ts';
import type { HelpTopicName } from './help-topic-name.ts';

/** What the help says more of than the sentence of the failure can. */
export const HELP_OF_ERROR: Partial<Record<ErrorCode, HelpTopicName>> = {
  'not-connected': 'phone-off',
  'pairing-refused': 'link-phone',
  'window-closed': 'cloud-api',
  'disk-full': 'disk-full',
  'backup-failed': 'backup',
  'export-failed': 'backup',
  'export-file-too-large': 'full-export',
  'session-not-copied': 'backup',
  'backup-unreadable': 'restore',
  'backup-newer': 'restore',
  'restore-failed': 'restore',
  'restore-locked': 'restore',
  'passphrase-wrong': 'restore',
  'target-missing': 'backup',
  'recovery-key-typo': 'recovery-key',
  'recovery-key-wrong': 'recovery-key',
  'recovery-key-needed': 'recovery-key',
  'chat-blocked': 'blocking',
  'no-printer': 'printing',
  'not-printed': 'printing',
};
