import type { Page } from 'puppeteer-core';
import type { PageWpp } from './page-types.ts';

/** So many of the newest calls of WhatsApp, with whomever, are looked through. */
const CALLS_READ = 200;

/**
 * The calls of one person, under any of their names, from `sinceSeconds` on, as the page tells them; unchecked.
 * WhatsApp keeps them apart from a chat's messages, those of all chats together. Nothing when this WhatsApp Web has no
 * way to them.
 */
export async function readCalls(
  page: Page,
  input: { addresses: readonly string[]; sinceSeconds: number },
): Promise<unknown[]> {
  const json = await page.evaluate(
    async ({ addresses, sinceSeconds, count }) => {
      try {
        const { chat, whatsapp } = window.WPP as PageWpp;
        const names = new Set(addresses.flatMap((name) => [name, String(chat.get(name)?.id ?? name)]));
        const found = await whatsapp.functions.msgFindCallLog?.({ anchor: undefined, count });
        const calls = (found ?? [])
          .filter(({ id, t }) => names.has(String(id.remote)) && t >= sinceSeconds)
          .map((call) => whatsapp.MsgStore.get(call.id) ?? new whatsapp.MsgModel(call))
          .map((call) => window.roshetaReadMessage?.(call) ?? null);
        return JSON.stringify(calls);
      } catch {
        return '[]';
      }
    },
    { ...input, count: CALLS_READ },
  );
  return JSON.parse(json) as unknown[];
}
