import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned, judgeSettings } from '../../../../scripts/release/settings.ts';

const { publicKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const otherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');

const states = (env: NodeJS.ProcessEnv): string[] => judgeSettings(env).map(({ state }) => state);

describe('judgeSettings', () => {
  it('says what is left out when nothing is set, also where a workflow sets it to nothing', () => {
    expect(states({})).toEqual(['skipped', 'skipped', 'skipped']);
    const empty = { ROSHETA_UPDATE_FEED: '', ROSHETA_WA_JS_KEY: ' ', WIN_CSC_LINK: '', CSC_LINK: '' };
    expect(states(empty)).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it.each(['https://example.org/rosheta/', 'http://127.0.0.1:8080/', 'github:owner/repo.name'])(
    'takes the feed %s',
    (feed) => {
      expect(states({ ROSHETA_UPDATE_FEED: feed })[0]).toBe('ok');
    },
  );

  it.each(['github:owner', 'github:owner/repo/more', 'file:///x', 'C:\\feed', 'example.org'])(
    'refuses the feed %s',
    (feed) => {
      expect(states({ ROSHETA_UPDATE_FEED: feed })[0]).toBe('failed');
    },
  );

  it('takes an Ed25519 public key and nothing else', () => {
    expect(states({ ROSHETA_WA_JS_KEY: key })[1]).toBe('ok');
    expect(states({ ROSHETA_WA_JS_KEY: otherKey })[1]).toBe('failed');
    expect(states({ ROSHETA_WA_JS_KEY: key.slice(4) })[1]).toBe('failed');
  });

  it('knows whether it will be signed', () => {
    expect(states({ WIN_CSC_LINK: 'x', WIN_CSC_KEY_PASSWORD: 'y' })[2]).toBe('ok');
    expect(states({ WIN_CSC_LINK: 'x' })[2]).toBe('warning');
    expect([
      isSigned({ WIN_CSC_LINK: 'x' }),
      isSigned({ WIN_CSC_LINK: '', CSC_LINK: 'x' }),
      isSigned({}),
    ]).toEqual([true, true, false]);
  });
});
