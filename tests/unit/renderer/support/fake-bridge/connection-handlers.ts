import type { FakeDesk, PartHandlers } from './fake-desk.ts';

const LINK_TIME_MS = 180_000;
/** As long as the ones WhatsApp gives. */
const FAKE_QR = `2@${'Rosheta0Sample1Code2Not3Real4'.repeat(6)},AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/=,1`;

export function connectionHandlers(desk: FakeDesk): PartHandlers<'connection'> {
  return {
    'connection.get': () => desk.connection,
    'connection.links': () => desk.links,
    'connection.linkByQr': () => {
      const linkDeadline = Date.now() + LINK_TIME_MS;
      desk.setConnection({ phase: 'qr', code: FAKE_QR, attempt: 1, linkDeadline, unlinkedByPhone: false });
      return undefined;
    },
    'connection.linkByPhone': ({ phone }) => {
      const linkDeadline = Date.now() + LINK_TIME_MS;
      desk.setConnection({
        phase: 'pairing',
        code: 'K7WQ2XNP',
        phone: phone.replace(/^0/, '20'),
        linkDeadline,
      });
      return undefined;
    },
    'connection.isNobody': () => ({ isNobody: false }),
    'connection.reconnect': () => {
      desk.setConnection({ phase: 'starting' });
      return undefined;
    },
    'connection.catchUpReport': () => null,
    'connection.seesFrom': () => null,
    'connection.logout': () => {
      desk.setConnection({ phase: 'logged-out', reason: 'logged-out-here' });
      return undefined;
    },
  };
}
