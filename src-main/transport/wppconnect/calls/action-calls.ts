import type { Page } from 'puppeteer-core';
import { MUTED_FOR_GOOD } from '#shared/domain/conversations/chat-marks.ts';
import { AppError } from '#shared/domain/errors.ts';
import { within } from '../../../lib/within.ts';
import type { ActionResult, TargetMessage, TransportActions } from '../../transport.ts';
import {
  deleteInPage,
  editInPage,
  reactInPage,
  starInPage,
  type PageActionResult,
} from '../page/agents/action-agent.ts';
import { changeChatInPage, reportInPage } from '../page/agents/chat-agent.ts';

/** As long as a send may take. */
const ACT_LIMIT_MS = 60_000;

/** What is done to messages and chats over the page that is online when it is asked for. */
export function actionsIn(page: () => Page | undefined): Required<TransportActions> {
  const act = async (ask: (page: Page) => Promise<PageActionResult>): Promise<ActionResult> => {
    const online = page();
    if (!online) return { kind: 'not-done', cause: new AppError('not-connected') };
    try {
      return toResult(await within(ACT_LIMIT_MS, ask(online)));
    } catch (cause) {
      return { kind: 'not-done', cause };
    }
  };
  return {
    react: ({ target, emoji }) => act((online) => reactInPage(online, { ...plain(target), emoji })),
    editText: ({ target, text }) => act((online) => editInPage(online, { ...plain(target), text })),
    deleteForEveryone: ({ target }) => act((online) => deleteInPage(online, plain(target))),
    star: ({ target, isStarred }) => act((online) => starInPage(online, { ...plain(target), isStarred })),
    changeChat: ({ addresses, change }) =>
      act((online) =>
        changeChatInPage(online, {
          addresses: addresses.filter(isKnownToPage),
          change,
          mutedForGood: MUTED_FOR_GOOD,
        }),
      ),
    report: ({ addresses }) => act((online) => reportInPage(online, addresses.filter(isKnownToPage))),
  };
}

/** The page knows people by number and by privacy id. */
export const isKnownToPage = (address: string): boolean =>
  address.endsWith('@c.us') || address.endsWith('@lid');

const plain = ({ addresses, waMessageId, fromMe }: TargetMessage) => ({
  addresses: addresses.filter(isKnownToPage),
  waMessageId,
  fromMe,
});

function toResult(result: PageActionResult): ActionResult {
  switch (result.outcome) {
    case 'done':
      return { kind: 'done' };
    case 'gone':
      return { kind: 'refused', reason: 'gone', cause: new Error('the page knows no such message') };
    case 'refused':
      return { kind: 'refused', reason: 'refused', cause: new Error(result.error) };
    case 'failed':
      return { kind: 'not-done', cause: new Error(result.error) };
  }
}
