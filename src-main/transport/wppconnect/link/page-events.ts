import type { WhatsAppPageEvents } from '../page/linked-page.ts';

/** The same events, dropped when the page that says them is not the one that counts any more. */
export function whileOpen(isOpen: () => boolean, events: WhatsAppPageEvents): WhatsAppPageEvents {
  const guard =
    <Said extends unknown[]>(take: (...said: Said) => void) =>
    (...said: Said): void => {
      if (isOpen()) take(...said);
    };
  return {
    onQr: guard(events.onQr),
    onPairingCode: guard(events.onPairingCode),
    onConnectionChanged: guard(events.onConnectionChanged),
    onBooted: guard(events.onBooted),
    onMessage: guard(events.onMessage),
    onChange: guard(events.onChange),
    onAck: guard(events.onAck),
    onUnread: guard(events.onUnread),
    onMarks: guard(events.onMarks),
    onPicture: guard(events.onPicture),
    onPresence: guard(events.onPresence),
    onBootFailed: guard(events.onBootFailed),
    onUnusable: guard(events.onUnusable),
    onCrashed: guard(events.onCrashed),
    onLoadFailed: guard(events.onLoadFailed),
    onStorageDoubted: guard(events.onStorageDoubted),
  };
}
