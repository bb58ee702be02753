export const WHATSAPP_ORIGIN = 'https://web.whatsapp.com';

const DESKTOP_PLATFORM: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'Windows NT 10.0; Win64; x64',
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
};

/** Chromium's own reduced user agent, without the words Electron and Rosheta that WhatsApp Web turns away. */
export function browserUserAgent(platform: NodeJS.Platform, chromiumVersion: string): string {
  const system = DESKTOP_PLATFORM[platform] ?? 'X11; Linux x86_64';
  const major = chromiumVersion.split('.')[0];
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
}

export function isWhatsAppUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === WHATSAPP_ORIGIN;
}
