import type { ApprovedTemplates } from '../desk/templates/approved-templates.ts';
import type { EventBus } from '../events/bus.ts';
import type { CatchUp } from '../ingest/catch-up.ts';
import type { Downloads } from '../ingest/downloads.ts';
import type { Ingest } from '../ingest/ingest.ts';
import type { Pictures } from '../ingest/pictures.ts';
import type { Presences } from '../ingest/presences.ts';
import type { WhatsAppTime } from '../ingest/whatsapp-time.ts';
import type { Logger } from '../log/logger.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { NotRecorded, type Links } from '../transport/transport.ts';
import type { LinksEvents } from '../transport/links/links-events.ts';
import type { OpenedLinks } from './links.ts';
import type { WaJs } from './wa-js.ts';

interface Hearing {
  bus: EventBus;
  view: OpenedLinks['view'];
  transport: Links;
  catchUp: CatchUp;
  outbox: Outbox;
  downloads: Downloads;
  approvedTemplates: ApprovedTemplates;
  ingest: Ingest;
  presences: Presences;
  pictures: Pictures;
  whatsAppTime: WhatsAppTime;
  waJs: WaJs;
  log: Logger;
}

/** Who hears what of the links. */
export function hearLinks({
  bus,
  view,
  transport,
  catchUp,
  outbox,
  downloads,
  approvedTemplates,
  ingest,
  presences,
  pictures,
  whatsAppTime,
  waJs,
  log,
}: Hearing): LinksEvents {
  const tellLinks = (): void => bus.emit('links.changed', view.state);
  return {
    onState: (link, state) => {
      log.info(`connection ${link}: ${state.phase}`);
      if (link === transport.link) bus.emit('connection.changed', state);
      tellLinks();
      outbox.connectionChanged(state, link);
      const { linksBy, hasHistory } = transport.over(link).capabilities;
      if (linksBy !== 'credentials') waJs.connectionChanged(state);
      if (link === transport.link) approvedTemplates.connectionChanged(state);
      if (state.phase === 'online') downloads.wake();
      else if (hasHistory) {
        catchUp.linkLost();
        presences.linkLost();
      }
    },
    onReady: (link, how) => {
      const driver = transport.over(link);
      if (driver.capabilities.hasHistory) catchUp.ready(how);
      presences.ready();
      pictures.ready();
      void view.learnNumber(link).then(tellLinks);
      // Of the phone itself: what it writes to itself is nobody's.
      if (driver.capabilities.linksBy !== 'credentials')
        void driver.ownAccount().then((own) => own && ingest.ownAccount(own));
    },
    onLinks: () => {
      log.info(`sends by ${transport.link}`);
      bus.emit('connection.changed', transport.state);
      tellLinks();
      outbox.wake();
      approvedTemplates.linksChanged();
    },
    onMessage: (message) => {
      whatsAppTime.hear(message);
      return recorded(
        ingest.message(message).then((isStored) => {
          if (!isStored && transport.over(message.link ?? transport.link).capabilities.hasHistory)
            catchUp.missed(message);
          return isStored;
        }),
      );
    },
    onChange: (change) => recorded(ingest.change(change)),
    onAck: (ack) => recorded(ingest.ack(ack)),
    onNumberChange: (change) => recorded(ingest.numberChange(change)),
    onRead: (read) => void ingest.read([read]),
    onPicture: (chatAddress) => void pictures.hear(chatAddress),
    onPresence: (presence) => presences.hear(presence),
    onMarks: (marks) => void ingest.marks(marks),
  };
}

/**
 * Rejects when it is not stored, for a driver that holds it until it is. Nobody else waits, and what went wrong is in the
 * log already.
 */
function recorded(storing: Promise<boolean>): Promise<void> {
  const settled = storing.then((isStored) => {
    if (!isStored) throw new NotRecorded('it could not be recorded');
  });
  settled.catch(() => {});
  return settled;
}
