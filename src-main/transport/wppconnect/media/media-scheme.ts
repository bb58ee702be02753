import type { CustomScheme } from 'electron';

/** Reachable from WhatsApp's session alone; must be registered before the app is ready. */
export const WHATSAPP_MEDIA_SCHEME: CustomScheme = {
  scheme: 'wa-media',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
};
