import type { Access } from '../../domain/staff/permissions.ts';
import type { programsInvokes } from '../contract/programs.ts';

/** Other programs. */
export const PROGRAMS_ACCESS = {
  'programs.state': 'programs.manage',
  'programs.names': 'chat',
  'programs.keys': 'programs.manage',
  'programs.addKey': 'programs.manage',
  'programs.revokeKey': 'programs.manage',
  'programs.calls': 'programs.manage',
  'programs.try': 'programs.manage',
  'programs.webhooks': 'programs.manage',
  'programs.addWebhook': 'programs.manage',
  'programs.setWebhookDisabled': 'programs.manage',
  'programs.rotateWebhookSecret': 'programs.manage',
  'programs.removeWebhook': 'programs.manage',
} as const satisfies Record<keyof typeof programsInvokes, Access>;
