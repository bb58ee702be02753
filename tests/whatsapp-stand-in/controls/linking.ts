import { Observing } from './observing.ts';

/** Linking, as it is done on the phone. */
export class Linking extends Observing {
  /** Scans the QR (or enters the pairing code): waits for a page that shows one. */
  async scan(options: { holdSync?: boolean } = {}): Promise<void> {
    await this.waitForQr();
    const history = !this.whatsApp.devices.isLinked;
    this.whatsApp.devices.link();
    if (history) this.whatsApp.incoming.sendHistory();
    if (!options.holdSync) this.finishSync();
  }

  /** After `scan({ holdSync: true })`: the first syncing is over. */
  finishSync(): void {
    this.whatsApp.devices.tellSynced();
    this.whatsApp.changes.notify();
  }

  /** WhatsApp replaces the QR, as it keeps doing while nobody scans it. */
  showNewQr(): void {
    this.whatsApp.renewQr();
  }

  /** WhatsApp stops renewing: a button lies over the QR until somebody asks for a new one. */
  expireQr(): void {
    this.whatsApp.devices.tellUnlinked({ type: 'qr-expired' });
  }

  /** The pairing code that the app must be showing: 8 letters and digits, for this phone number. */
  async waitForPairingCode(after = 0): Promise<{ phone: string; code: string }> {
    return await this.whatsApp.changes.until(
      'a pairing code',
      () => this.whatsApp.linking.codesGiven > after && this.whatsApp.linking.code,
    );
  }

  /** WhatsApp wants a new pairing code shown (`expirePairingCode`: the user has to ask for it). */
  refreshPairingCode(): void {
    this.whatsApp.devices.tellUnlinked({ type: 'code-refresh' });
  }

  expirePairingCode(): void {
    this.whatsApp.devices.tellUnlinked({ type: 'code-expired' });
  }

  /** "Linked devices → Log out" on the phone. */
  logoutFromPhone(): void {
    this.whatsApp.devices.unlink();
  }
}
