import { expect, it, vi } from 'vitest';
import { eventsOf, type LinksEvents } from '#main/transport/links/links-events.ts';
import { DeskLinks } from '#main/transport/links/desk-links.ts';
import { LinksView } from '#main/transport/links/links-view.ts';
import { ScriptedTransport } from '../../../integration/outbox/scripted-transport.ts';
import { CLOUD_CAPABILITIES } from '#main/transport/cloud/send/limits.ts';

function open() {
  const web = new ScriptedTransport();
  const cloud = new ScriptedTransport();
  cloud.link = 'cloud';
  cloud.capabilities = CLOUD_CAPABILITIES;
  const calls: string[] = [];
  for (const [name, driver] of Object.entries({ web, cloud }))
    for (const call of ['connect', 'disconnect', 'checkLink', 'reconnect', 'linkByQr', 'logout'] as const)
      driver[call] = async () => void calls.push(`${name}.${call}`);
  const onLinks = vi.fn<() => void>();
  return { web, cloud, calls, onLinks, links: new DeskLinks({ web, cloud, onLinks }) };
}

it('leaves the cloud link alone until it is set up, and then connects it at once', async () => {
  const { links, calls, onLinks } = open();
  await links.connect();
  expect(calls).toEqual(['web.connect']);
  await links.follow({ hasCloud: true, sending: 'web' });
  expect(calls).toEqual(['web.connect', 'cloud.connect']);
  expect(onLinks).toHaveBeenCalledOnce();
  await links.follow({ hasCloud: true, sending: 'web' });
  expect(onLinks).toHaveBeenCalledOnce();
  await links.follow({ hasCloud: false, sending: 'cloud' });
  expect(calls.at(-1)).toBe('cloud.disconnect');
  expect(links.link).toBe('web');
});

it('connects nothing that was not to be connected yet', async () => {
  const { links, calls } = open();
  await links.follow({ hasCloud: true, sending: 'cloud' });
  expect(calls).toEqual([]);
  await links.connect();
  expect(calls.toSorted()).toEqual(['cloud.connect', 'web.connect']);
});

it('asks the sending link what names none, and the phone’s what is the phone’s', async () => {
  const { links, web, cloud, calls } = open();
  await links.follow({ hasCloud: true, sending: 'cloud' });
  web.setOnline(false);
  expect(links.state.phase).toBe('online');
  expect(links.capabilities).toBe(CLOUD_CAPABILITIES);
  await links.sendText({ chatAddress: '1@c.us', waMessageId: 'A', text: 'نعم' });
  expect(cloud.sends).toHaveLength(1);
  await links.linkByQr();
  await links.logout();
  expect(calls).toEqual(['web.linkByQr', 'web.logout']);
  expect(links.over('web')).toBe(web);
});

it('shows every link with what it can do and its number, the sending one first', async () => {
  const { links, cloud } = open();
  const view = new LinksView(links);
  expect(view.state).toMatchObject({ sending: 'web', links: [{ link: 'web', number: null }] });
  await links.follow({ hasCloud: true, sending: 'cloud' });
  cloud.ownAccount = (async () => ({ phoneJid: '201000000001@c.us', lid: null })) as never;
  await view.learnNumber('cloud');
  expect(view.state.links).toMatchObject([
    { link: 'cloud', number: '201000000001', capabilities: { linksBy: 'credentials' } },
    { link: 'web', number: null, capabilities: { linksBy: 'code' } },
  ]);
  expect(view.stopped.links.map(({ state }) => state.phase)).toEqual(['starting', 'starting']);
});

it('what comes says by which link, and is waited for', async () => {
  const recording = Promise.resolve();
  const onMessage = vi.fn<LinksEvents['onMessage']>(() => recording);
  const onState = vi.fn<LinksEvents['onState']>();
  const events = eventsOf('cloud', { onMessage, onState } as unknown as LinksEvents);
  expect(events.onMessage({ waMessageId: 'A' } as never)).toBe(recording);
  expect(onMessage).toHaveBeenCalledWith({ waMessageId: 'A', link: 'cloud' });
  events.onState({ phase: 'syncing' });
  expect(onState).toHaveBeenCalledWith('cloud', { phase: 'syncing' });
});
