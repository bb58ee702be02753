// Linking a device: the QR's codes and the pairing code by phone number.
import { conn } from './account.js';
import { ask } from './connection.js';
import { Emitter } from './emitter.js';
import { define } from './module-system.js';

const bytesOf = (hex) => Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
const base64 = (bytes) => btoa(String.fromCharCode(...bytes));

/** The text inside the QR: what `WPP.conn.getAuthCode().fullCode` also returns. */
export function qrText(ref, keys) {
  return [ref, base64(bytesOf(keys.noise)), base64(bytesOf(keys.identity)), base64(bytesOf(keys.adv))].join(
    ',',
  );
}

/** LinkDeviceEvents: wa-js renews or gives up a pairing code when these are triggered. */
export const linkEvents = new Emitter();

export function defineLinking(keys) {
  define('WAWebSignalStore', {
    waSignalStore: {
      getRegistrationInfo: async () => ({
        registrationId: 1,
        identityKeyPair: { pubKey: bytesOf(keys.identity) },
      }),
    },
  });
  define('WAWebNoiseInfo', {
    waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: bytesOf(keys.noise) } }) },
  });
  define('WAWebAdvSignatureApi', {
    getADVSecretKey: () => base64(bytesOf(keys.adv)),
    setADVSignedIdentity() {},
  });
  define('WABase64', {
    encodeB64: base64,
    decodeB64: (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  });
  define('WAWebLinkDeviceEvents', { WAWebLinkDeviceEvents: linkEvents });
  define('WAWebAltDeviceLinkingApi', {
    initializeAltDeviceLinking: async () => {},
    genLinkDeviceCodeForPhoneNumber: async (phone) => {
      if (!conn.ref) throw new Error('the linking screen is not shown');
      return (await ask('link-code', { phone: String(phone) })).code;
    },
  });
}
