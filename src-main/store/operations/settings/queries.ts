import { STARTER_TEMPLATES } from '#shared/desk/starter-templates/starter-templates.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import { isCloudSetUp } from '#shared/domain/cloud/credentials.ts';
import { readCredentials } from '../../rows/cloud/credentials.ts';
import { hasOwnIdentity } from '../../rows/people/numbers/own-account.ts';
import { hasStoredSetting, readSettings, readStoredSettings } from '../../rows/settings.ts';
import { listAgents } from '../../rows/staff/agents.ts';
import { hasAudited } from '../../rows/staff/audit.ts';
import { readTemplates } from '../../rows/templates/templates.ts';
import type { Query } from '../operation.ts';

export const getSettings: Query<'getSettings'> = (tx) => readSettings(tx);

export const listDamagedSettings: Query<'listDamagedSettings'> = (tx) => [...readStoredSettings(tx).damaged];

export const getFirstSteps: Query<'getFirstSteps'> = (tx) => ({
  hours: hasStoredSetting(tx, 'hours'),
  link: hasOwnIdentity(tx) || isCloudSetUp(readCredentials(tx)),
  backup: hasAudited(tx, 'backup.exported') || hasAudited(tx, 'backup.target-chosen'),
  colleagues: listAgents(tx).filter(({ isActive }) => isActive).length > 1,
  replies: readTemplates(tx).some(isTakenUp),
});

const SUGGESTED: ReadonlySet<string> = new Set(STARTER_TEMPLATES.map(({ shortcut }) => shortcut));

/** The suggested replies are there from the first day: one counts when somebody has used or changed it. */
const isTakenUp = ({ shortcut, uses, createdAt, updatedAt }: Template): boolean =>
  !SUGGESTED.has(shortcut) || uses > 0 || updatedAt > createdAt;
