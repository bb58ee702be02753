import type { ConnectionState } from '#shared/domain/connection.ts';
import type { LinkState } from '#shared/domain/links.ts';
import { CLOUD_CAPABILITIES } from '#main/transport/cloud/send/limits.ts';
import { WEB_CAPABILITIES } from '#main/transport/web-capabilities.ts';

export const webLink = (state: ConnectionState): LinkState => ({
  link: 'web',
  state,
  capabilities: WEB_CAPABILITIES,
  number: '201000000001',
});

export const cloudLink = (state: ConnectionState): LinkState => ({
  link: 'cloud',
  state,
  capabilities: CLOUD_CAPABILITIES,
  number: '201000000002',
});
