import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { feedAddress, updatesFromEnvironment } from '../../../../scripts/packing/updates.ts';

const publicKey = (type: 'ed25519' | 'x25519'): string => {
  const { publicKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
};

describe('where a packed desk looks for updates', () => {
  it('is nowhere when the environment says nothing', () => {
    expect(updatesFromEnvironment({})).toBeNull();
  });

  it.each([
    ['https://updates.example/rosheta', { provider: 'generic', url: 'https://updates.example/rosheta/' }],
    ['http://127.0.0.1:8080/feed//', { provider: 'generic', url: 'http://127.0.0.1:8080/feed/' }],
    ['github:some-one/the.desk', { provider: 'github', owner: 'some-one', repo: 'the.desk' }],
  ])('is %s', (ROSHETA_UPDATE_FEED, feed) => {
    expect(updatesFromEnvironment({ ROSHETA_UPDATE_FEED })).toEqual({ feed, waJsKey: null });
  });

  it.each([
    'updates.example',
    'file:///srv/feed',
    'https://updates.example/?a=1',
    'http://updates.example/rosheta/',
    'http://127.0.0.1.example/',
    'github:owner',
    'github:a/b/c',
  ])('cannot be %s', (ROSHETA_UPDATE_FEED) => {
    expect(() => updatesFromEnvironment({ ROSHETA_UPDATE_FEED })).toThrow('ROSHETA_UPDATE_FEED');
  });

  it('comes with the key of wa-js updates', () => {
    const key = publicKey('ed25519');
    const env = { ROSHETA_UPDATE_FEED: 'github:a/b', ROSHETA_WA_JS_KEY: key };
    expect(updatesFromEnvironment(env)).toMatchObject({ waJsKey: key });
  });

  it.each(['words', publicKey('x25519')])('refuses %s as the key', (ROSHETA_WA_JS_KEY) => {
    const env = { ROSHETA_UPDATE_FEED: 'github:a/b', ROSHETA_WA_JS_KEY };
    expect(() => updatesFromEnvironment(env)).toThrow('Ed25519');
  });

  it('refuses a key without a feed', () => {
    expect(() => updatesFromEnvironment({ ROSHETA_WA_JS_KEY: publicKey('ed25519') })).toThrow('no use');
  });

  it('has an address for people', () => {
    expect(feedAddress({ provider: 'generic', url: 'https://a.example/' })).toBe('https://a.example/');
    expect(feedAddress({ provider: 'github', owner: 'a', repo: 'b' })).toBe('https://github.com/a/b');
  });
});
