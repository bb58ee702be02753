import { describe, expect, it } from 'vitest';
import { cloudChangeSchema, viewOfCredentials, webhookSecretsOf } from '#shared/domain/cloud/credentials.ts';
import {
  changeOf,
  newVerifyToken,
  shownIn,
  wrongFieldsOf,
} from '../../../../src-renderer/cloud/settings/credentials-draft.ts';

const SAVED = {
  graphVersion: 'v26.0',
  accessToken: 'EAAsecretTokenOfTheSystemUser1234',
  appSecret: null,
  verifyToken: 'a-verify-token-of-ours',
  phoneNumberId: '100000000000002',
  businessAccountId: null,
  callbackUrl: null,
  webhookPort: 8791,
};

describe('the details of the link to WhatsApp’s server', () => {
  it('leave main without a secret, but for how it ends', () => {
    const view = viewOfCredentials(SAVED);
    expect(view).toMatchObject({ accessToken: { ending: '1234' }, appSecret: null });
    expect(JSON.stringify(view)).not.toContain('secretToken');
    expect(shownIn({}, view, 'accessToken')).toBe('');
    expect(shownIn({ accessToken: 'new' }, view, 'accessToken')).toBe('new');
    expect(shownIn({}, view, 'webhookPort')).toBe('8791');
    expect(webhookSecretsOf(SAVED)).toBeNull();
  });

  it('are changed where something was typed, and taken away where a field was emptied', () => {
    expect(changeOf({ appSecret: ' abc ', callbackUrl: '', webhookPort: '9000' })).toEqual({
      appSecret: 'abc',
      callbackUrl: null,
      webhookPort: 9000,
    });
    expect(changeOf({})).toEqual({});
  });

  it('leave a secret alone that was typed and erased again: its field looked empty before', () => {
    expect(changeOf({ accessToken: '', appSecret: ' ', verifyToken: '' })).toEqual({});
  });

  it('are taken as they were meant when they are pasted from a page or typed in Arabic', () => {
    expect(
      changeOf({
        phoneNumberId: ' ١٠٠٠٠٠٠٠٠٠٠٠٠٠٢\u200F',
        businessAccountId: '1000 0000 0000 001',
        accessToken: 'Bearer EAAtokenOfTheSystemUser\n',
        webhookPort: '۸۷۹۱',
        callbackUrl: '\u2066https://wa.example.com/api/whatsapp/webhook\u2069',
      }),
    ).toEqual({
      phoneNumberId: '100000000000002',
      businessAccountId: '100000000000001',
      accessToken: 'EAAtokenOfTheSystemUser',
      webhookPort: 8791,
      callbackUrl: 'https://wa.example.com/api/whatsapp/webhook',
    });
  });

  it('name the fields that are wrong, and a made verify token is right', () => {
    const refused = cloudChangeSchema.safeParse(
      changeOf({
        appSecret: 'x',
        webhookPort: 'abc',
        callbackUrl: 'http://a.example',
        verifyToken: newVerifyToken(),
      }),
    );
    const fields = refused.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
    expect(wrongFieldsOf(fields)).toEqual(new Set(['appSecret', 'webhookPort', 'callbackUrl']));
    expect(newVerifyToken()).not.toBe(newVerifyToken());
  });
});
