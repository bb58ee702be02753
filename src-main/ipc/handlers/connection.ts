import { AppError } from '#shared/domain/errors.ts';
import type { LinksState } from '#shared/domain/links.ts';
import { jidFromPhone } from '#shared/phone/jid.ts';
import { readPhone } from '#shared/phone/read-phone.ts';
import type { CatchUp } from '../../ingest/catch-up.ts';
import type { Store } from '../../store/contract/store.ts';
import type { Transport } from '../../transport/transport.ts';
import type { HandlersFor } from './handlers-for.ts';

export interface ConnectionHandlerDependencies {
  store: Store;
  transport: Transport;
  catchUp: CatchUp;
  linksState: () => LinksState;
}

export function connectionHandlers({
  store,
  transport,
  catchUp,
  linksState,
}: ConnectionHandlerDependencies): HandlersFor<'connection'> {
  return {
    'connection.get': () => transport.state,
    'connection.links': () => linksState(),
    'connection.linkByQr': async () => {
      await transport.linkByQr();
      return undefined;
    },
    'connection.linkByPhone': async ({ phone }) => {
      const { defaultCountry } = await store.getSettings();
      const { digits, problem } = readPhone(phone, defaultCountry);
      if (problem !== undefined) throw new AppError(problem);
      await transport.linkByPhone(digits);
      return undefined;
    },
    'connection.isNobody': async ({ phone }) => {
      const { defaultCountry } = await store.getSettings();
      const { digits } = readPhone(phone, defaultCountry);
      if (digits === undefined) return { isNobody: false };
      return { isNobody: (await transport.isNobody?.(jidFromPhone(digits))) ?? false };
    },
    'connection.reconnect': () => {
      // Progress comes as connection.changed; a page that takes a minute must not hold the call.
      void transport.reconnect();
      return undefined;
    },
    'connection.logout': async () => {
      await transport.logout();
      return undefined;
    },
    'connection.catchUpReport': () => catchUp.report,
    'connection.seesFrom': () => store.getSeesFrom(),
  };
}
