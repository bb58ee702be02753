import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLOUD_CAPABILITIES } from '#main/transport/cloud/send/limits.ts';
import { WEB_CAPABILITIES } from '#main/transport/web-capabilities.ts';
import { TrainingTransport } from '#main/transport/training/training-transport.ts';
import { CHAT_ACTION_KINDS } from '#shared/domain/conversations/chat-marks.ts';
import type { TransportCapabilities } from '#shared/domain/transport-capabilities.ts';

/** What asks WhatsApp's page and does nothing: no row is needed for it. */
const ONLY_ASKS = /^(?:find|get|getMessageById|getReactions|isBlocked|getPnLidEntry)$/;

const table = readFileSync('docs/design/actions.md', 'utf8');
/** By its first column: what each driver does, as the table says it. */
const rows = new Map(
  table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, action = '', web = '', cloud = '', training = '']) => [action, { web, cloud, training }]),
);

test('whatever the desk has WhatsApp’s page do stands in the table of actions', () => {
  const agents = globSync('src-main/transport/wppconnect/page/agents/**/*.ts');
  const done = agents.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/wpp\.(chat|blocklist|contact)\.(\w+)\(/g)]
      .filter(([, , name = '']) => !ONLY_ASKS.test(name))
      .map(([, module = '', name = '']) => `WPP.${module}.${name}`),
  );
  expect(new Set(done).size).toBeGreaterThan(15);
  expect([...new Set(done)].filter((call) => !table.includes(`\`${call}`)).toSorted()).toEqual([]);
});

const training = new TrainingTransport({} as never, '').capabilities;

/** Nothing to be seen by a driver that cannot: `no`, or what stays on this desk. */
const NOT = /^(?:no\b|not offered|here alone|–)/;

test('the table says of each driver what it says of itself', () => {
  const can: Record<string, (of: TransportCapabilities) => boolean> = {
    'react, change, take back': ({ canReact }) => canReact,
    'edit a text': ({ canEdit }) => canEdit,
    'edit the words under a file': ({ canEdit }) => canEdit,
    'delete for everyone': ({ canDelete }) => canDelete,
    'send an approved template': ({ kinds }) => kinds.includes('template'),
    'send a place': ({ kinds }) => kinds.includes('location'),
    'send contact cards': ({ kinds }) => kinds.includes('contacts'),
    'send a voice note': ({ kinds }) => kinds.includes('voice'),
    'read what was missed': ({ hasHistory }) => hasHistory,
    'load older from the phone': ({ hasHistory }) => hasHistory,
    report: ({ canReport }) => canReport,
    'own typing': ({ canShowTyping }) => canShowTyping,
    ...Object.fromEntries(
      CHAT_ACTION_KINDS.filter((kind) => kind !== 'read').map((kind) => [
        kind === 'unread' ? 'unread by hand' : kind,
        ({ chatActions }: TransportCapabilities) => chatActions.includes(kind),
      ]),
    ),
  };
  const drivers = { web: WEB_CAPABILITIES, cloud: CLOUD_CAPABILITIES, training };
  for (const [action, isAble] of Object.entries(can)) {
    const said = rows.get(action);
    expect(said, action).toBeDefined();
    for (const driver of ['web', 'cloud', 'training'] as const)
      expect({ action, driver, isAble: !NOT.test(said?.[driver] ?? '') }).toEqual({
        action,
        driver,
        isAble: isAble(drivers[driver]),
      });
  }
});
