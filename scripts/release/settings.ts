import { ExpectedFailure } from '../lib/expected-failure.ts';
import { checkedKey, feedAddress, feedFrom } from '../packing/updates.ts';
import type { Finding } from './finding.ts';

/** Whether the Windows packages will be signed: electron-builder reads these two. */
export function isSigned(env: NodeJS.ProcessEnv): boolean {
  return isSet(env['WIN_CSC_LINK']) || isSet(env['CSC_LINK']);
}

/** What the environment says about the feed, the keys and the signing; what is missing is skipped and said. */
export function judgeSettings(env: NodeJS.ProcessEnv): Finding[] {
  return [judgeFeed(env['ROSHETA_UPDATE_FEED']), judgeWaJsKey(env['ROSHETA_WA_JS_KEY']), judgeSigning(env)];
}

function judgeFeed(feed: string | undefined): Finding {
  const name = 'update feed';
  if (!isSet(feed)) {
    return {
      name,
      state: 'skipped',
      says: 'ROSHETA_UPDATE_FEED is not set: the app will look for no updates',
    };
  }
  return judged(name, () => feedAddress(feedFrom(feed)));
}

function judgeWaJsKey(key: string | undefined): Finding {
  const name = 'wa-js key';
  if (!isSet(key)) {
    return {
      name,
      state: 'skipped',
      says: 'ROSHETA_WA_JS_KEY is not set: wa-js is updated with the app only',
    };
  }
  return judged(name, () => {
    checkedKey(key);
    return 'an Ed25519 public key';
  });
}

/** The packing's own judgement: what it takes is ok. */
function judged(name: string, judge: () => string): Finding {
  try {
    return { name, state: 'ok', says: judge() };
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    return { name, state: 'failed', says: error.message };
  }
}

function judgeSigning(env: NodeJS.ProcessEnv): Finding {
  const name = 'signing';
  if (!isSigned(env)) {
    return {
      name,
      state: 'skipped',
      says: 'WIN_CSC_LINK is not set: Windows will warn, and the notes say so',
    };
  }
  if (!isSet(env['WIN_CSC_KEY_PASSWORD']) && !isSet(env['CSC_KEY_PASSWORD'])) {
    return { name, state: 'warning', says: 'a certificate without a password (WIN_CSC_KEY_PASSWORD)' };
  }
  return { name, state: 'ok', says: 'a certificate is given' };
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== '';
}
