import type { PartHandlers } from './fake-desk.ts';

/** No other program has anything to do with the desk. */
export function programHandlers(): PartHandlers<'programs'> {
  const none = (): never => {
    throw new Error('no program is there');
  };
  return {
    'programs.state': () => ({ phase: 'off' }),
    'programs.names': () => [],
    'programs.keys': () => [],
    'programs.addKey': none,
    'programs.revokeKey': none,
    'programs.calls': () => [],
    'programs.try': () => null,
    'programs.webhooks': () => [],
    'programs.addWebhook': none,
    'programs.setWebhookDisabled': none,
    'programs.rotateWebhookSecret': none,
    'programs.removeWebhook': none,
  };
}
