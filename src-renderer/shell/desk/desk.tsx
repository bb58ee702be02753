import { useRef, useState, type ReactNode } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import classes from './desk.module.css';
import type { PageName } from '../../navigation/page-name.ts';
import { PAGES } from './pages.ts';
import { useRememberedFilters } from '../../inbox/filters/use-remembered-filters.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { SaidMessages } from '../../alerts/said-messages.tsx';
import { useWantedChat } from '../../alerts/use-wanted-chat.ts';
import { OverdueBackupBanner } from '../../backup/external/overdue-banner.tsx';
import { DataBanner } from '../banners/data-banner.tsx';
import { AccountBanners } from '../../account/account-banners.tsx';
import { ClockBanner } from '../banners/clock-banner.tsx';
import { DiskBanner } from '../banners/disk-banner.tsx';
import { CatchUpNotice } from '../banners/catch-up-notice.tsx';
import { DamagedSettingsBanner } from '../banners/damaged-settings-banner.tsx';
import { LinkBanner } from '../banners/link-banner.tsx';
import { HyperlinksProvider } from '../../outside/hyperlinks-provider.tsx';
import { RecoveryKeyBanner } from '../../recovery-key/banner/recovery-key-banner.tsx';
import { UnfinishedBanner } from '../../unfinished/banner/unfinished-banner.tsx';
import { UpdateBanner } from '../../updates/banner/update-banner.tsx';
import { ZoneBanner } from '../../hours/zone/zone-banner.tsx';
import { TransferNotices } from '../../notes/mentions/transfer-notices.tsx';
import { NowPlayingBar } from '../../voice/player/now-playing-bar.tsx';
import { BannerQueue } from '../../ui/notes/banner-queue.tsx';
import { useFirstFocus } from '../../ui/focus/use-first-focus.ts';
import { Rail } from '../frame/rail.tsx';
import { Palette } from '../palette/palette.tsx';
import { DeskKeys } from './desk-keys.tsx';

/** The rail, what has to be said on every page, and the open page. */
export function Desk({ connection }: { connection: ConnectionState }) {
  const { page, openId, setOpenId } = useNavigation();
  const [visited, setVisited] = useState<readonly PageName[]>([]);
  if (!visited.includes(page)) setVisited([...visited, page]);
  useRememberedFilters();
  useWantedChat();
  const isOnItsWay = connection.phase === 'starting' || connection.phase === 'syncing';
  return (
    <div className={classes.desk} data-testid="desk">
      <Rail />
      <DeskKeys />
      <Palette />
      <TransferNotices />
      <SaidMessages />
      <div className={classes.pages}>
        <BannerQueue isBesideThread={page === 'chats' && openId !== null}>
          {/* What keeps messages away comes first, then what is not safe, last what can wait. */}
          {isOnItsWay ? null : <LinkBanner connection={connection} />}
          <AccountBanners />
          <DataBanner />
          <DiskBanner />
          <ClockBanner />
          <ZoneBanner />
          <UnfinishedBanner />
          <DamagedSettingsBanner />
          {isOnItsWay ? <LinkBanner connection={connection} /> : null}
          <OverdueBackupBanner />
          <CatchUpNotice />
          <UpdateBanner />
          <RecoveryKeyBanner />
        </BannerQueue>
        <NowPlayingBar openId={openId} onOpen={setOpenId} />
        <HyperlinksProvider>
          {PAGES.filter(({ name, isKept }) => name === page || (isKept && visited.includes(name))).map(
            ({ name, Page }) => (
              <DeskPage key={name} name={name} isShown={name === page}>
                <Page />
              </DeskPage>
            ),
          )}
        </HyperlinksProvider>
      </div>
    </div>
  );
}

/** A page while it is kept; the keyboard begins in it whenever it is shown. */
function DeskPage(props: { name: PageName; isShown: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useFirstFocus(place, props.isShown);
  return (
    <div ref={place} className={classes.columns} data-page={props.name} hidden={!props.isShown}>
      {props.children}
    </div>
  );
}
