import type { ConnectionState } from '#shared/domain/connection.ts';
import type { LinkState } from '#shared/domain/links.ts';
import { WEB_CAPABILITIES } from '#main/transport/web-capabilities.ts';

export const webLink = (state: ConnectionState): LinkState => ({
  link: 'web',
  state,
  capabilities: WEB_CAPABILITIES,
  number: '201000000001',
});
