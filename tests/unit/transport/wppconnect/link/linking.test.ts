import { describe, expect, it, vi } from 'vitest';
import {
  LINK_TIMEOUT_MS,
  LINKED,
  openLink,
  openOnline,
  openUnlinked,
  settle,
  SYNCING,
  UNLINKED,
} from './fake-page.ts';

describe('linking by QR', () => {
  it('goes from the first code over the scan to online, and says that the page was loaded anew', async () => {
    const { link, page, states, ready, waJs } = await openUnlinked();
    await page().become(SYNCING);
    await page().become(LINKED);
    expect(states.map(({ phase }) => phase)).toEqual(['qr', 'syncing', 'online']);
    expect(states[0]).toMatchObject({ code: 'qr-1', attempt: 1, unlinkedByPhone: false });
    expect(states[0]).toMatchObject({ linkDeadline: Date.now() + LINK_TIMEOUT_MS });
    expect(link.onlinePage).toBe(page().page);
    expect(ready).toEqual(['loaded']);
    expect(waJs.worked).toEqual(['4.6.0']);
  });

  it('shows a code only when a snapshot says that the page asks to be linked', async () => {
    const { link, page, states } = openLink();
    await link.connect();
    page().events.onQr('qr-1');
    await settle();
    expect(states).toEqual([]);
    await page().become(UNLINKED);
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-1' });
  });

  it('shows the newest code and counts it, until the deadline of the first', async () => {
    const { link, page } = await openUnlinked();
    const deadline = Date.now() + LINK_TIMEOUT_MS;
    await vi.advanceTimersByTimeAsync(20_000);
    page().events.onQr('qr-2');
    await settle();
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-2', attempt: 2, linkDeadline: deadline });
  });

  it('renews an expired code by itself', async () => {
    const { link, page } = await openUnlinked();
    page().refreshQr = async () => 'qr-2';
    page().events.onConnectionChanged('conn.qrcode_idle');
    await settle();
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-2' });
  });

  it('keeps the old code when it cannot be renewed, and when renewing takes too long', async () => {
    const { link, page } = await openUnlinked();
    page().refreshQr = () => Promise.reject(new Error('no button'));
    page().events.onConnectionChanged('conn.qrcode_idle');
    await settle();
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-1' });
    page().refreshQr = () => new Promise(() => {});
    const asked = link.linkByQr();
    await vi.advanceTimersByTimeAsync(10_000);
    await expect(asked).resolves.toBeUndefined();
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-1' });
  });

  it('closes the page when nobody has linked in time, and opens another one when somebody asks', async () => {
    const { link, pages, page, states } = await openUnlinked();
    await vi.advanceTimersByTimeAsync(LINK_TIMEOUT_MS);
    expect(link.state).toEqual({ phase: 'logged-out', reason: 'link-timed-out' });
    expect(page().isClosed).toBe(true);
    await link.linkByQr();
    expect(pages).toHaveLength(2);
    expect(states.at(-1)).toEqual({ phase: 'starting' });
  });

  it('does not time out once it is linked', async () => {
    const { page, phase } = await openUnlinked();
    await page().become(LINKED);
    await vi.advanceTimersByTimeAsync(LINK_TIMEOUT_MS);
    expect(phase()).toBe('online');
  });

  it('says that the phone ended the link when a code comes after having been linked', async () => {
    const { link, page } = await openOnline();
    page().snapshot = UNLINKED;
    page().events.onQr('qr-9');
    await settle();
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-9', unlinkedByPhone: true });
  });
});

describe('linking by phone', () => {
  const PHONE = '201012345678';

  it('shows the pairing code with the whole time to type it, and follows its renewals', async () => {
    const { link, page } = await openUnlinked();
    await vi.advanceTimersByTimeAsync(60_000);
    await link.linkByPhone(PHONE);
    const linkDeadline = Date.now() + LINK_TIMEOUT_MS;
    expect(link.state).toEqual({ phase: 'pairing', code: 'ABCD1234', phone: PHONE, linkDeadline });
    page().events.onPairingCode('EFGH5678');
    expect(link.state).toMatchObject({ phase: 'pairing', code: 'EFGH5678' });
    await page().become(LINKED);
    expect(link.state).toMatchObject({ phase: 'online' });
  });

  it('goes back to the QR, and ignores a pairing code that comes late', async () => {
    const { link, page } = await openUnlinked();
    await link.linkByPhone(PHONE);
    await link.linkByQr();
    page().events.onPairingCode('EFGH5678');
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-1' });
  });

  it('is refused when WhatsApp refuses the number, and the QR stays', async () => {
    const { link, page } = await openUnlinked();
    page().requestPairingCode = () => Promise.reject(new Error('rate-overlimit'));
    await expect(link.linkByPhone(PHONE)).rejects.toMatchObject({ code: 'pairing-refused' });
    expect(link.state).toMatchObject({ phase: 'qr', code: 'qr-1' });
  });

  it('is refused when WhatsApp gives no code in half a minute', async () => {
    const { link, page } = await openUnlinked();
    page().requestPairingCode = () => new Promise(() => {});
    const refused = expect(link.linkByPhone(PHONE)).rejects.toMatchObject({ code: 'pairing-refused' });
    await vi.advanceTimersByTimeAsync(30_000);
    await refused;
  });

  it('shows no code that comes after the desk was linked by QR meanwhile, and sets no deadline', async () => {
    const { link, page, phase } = await openUnlinked();
    const code = Promise.withResolvers<string>();
    page().requestPairingCode = () => code.promise;
    const refused = expect(link.linkByPhone(PHONE)).rejects.toMatchObject({ code: 'pairing-refused' });
    await page().become(LINKED);
    code.resolve('ABCD1234');
    await refused;
    await vi.advanceTimersByTimeAsync(LINK_TIMEOUT_MS);
    expect(phase()).toBe('online');
  });

  it('is not possible without a page, nor while the desk is linked', async () => {
    await expect(openLink().link.linkByPhone(PHONE)).rejects.toMatchObject({ code: 'not-connected' });
    const { link } = await openOnline();
    await expect(link.linkByPhone(PHONE)).rejects.toMatchObject({ code: 'not-connected' });
  });
});

describe('logging out here', () => {
  it('ends the link for the phone, forgets it on this PC and closes the page', async () => {
    const { link, page } = await openOnline();
    const logOut = vi.spyOn(page(), 'logOut');
    await link.logout();
    expect(logOut).toHaveBeenCalledOnce();
    expect(page().clearedSessions).toBe(1);
    expect(page().isClosed).toBe(true);
    expect(link.state).toEqual({ phase: 'logged-out', reason: 'logged-out-here' });
  });

  it('forgets the link on this PC also when WhatsApp does not confirm', async () => {
    const { link, page, phase } = await openOnline();
    page().logOut = () => new Promise(() => {});
    const loggedOut = link.logout();
    await vi.advanceTimersByTimeAsync(10_000);
    await loggedOut;
    expect(page().clearedSessions).toBe(1);
    expect(phase()).toBe('logged-out');
  });

  it('asks for the next link as a first one: it was not the phone that ended it', async () => {
    const { link, page } = await openOnline();
    await link.logout();
    await link.linkByQr();
    page().events.onQr('qr-1');
    await page().become(UNLINKED);
    expect(link.state).toMatchObject({ phase: 'qr', unlinkedByPhone: false });
  });

  it('is not possible without a page', async () => {
    await expect(openLink().link.logout()).rejects.toMatchObject({ code: 'not-connected' });
  });
});
