import { useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import classes from './desk.module.css';
import type { PageName } from '../../navigation/page-name.ts';
import { PAGES } from './pages.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { DataBanner } from '../banners/data-banner.tsx';
import { ClockBanner } from '../banners/clock-banner.tsx';
import { DiskBanner } from '../banners/disk-banner.tsx';
import { CatchUpNotice } from '../banners/catch-up-notice.tsx';
import { DamagedSettingsBanner } from '../banners/damaged-settings-banner.tsx';
import { LinkBanner } from '../banners/link-banner.tsx';
import { RecoveryKeyBanner } from '../../recovery-key/banner/recovery-key-banner.tsx';
import { UnfinishedBanner } from '../../unfinished/banner/unfinished-banner.tsx';
import { UpdateBanner } from '../../updates/banner/update-banner.tsx';
import { TransferNotices } from '../../notes/mentions/transfer-notices.tsx';
import { NowPlayingBar } from '../../voice/player/now-playing-bar.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { Rail } from '../frame/rail.tsx';

/** The rail, what has to be said on every page, and the open page. */
export function Desk({ connection }: { connection: ConnectionState }) {
  const { page, openId, setOpenId } = useNavigation();
  const [visited, setVisited] = useState<readonly PageName[]>([]);
  if (!visited.includes(page)) setVisited([...visited, page]);
  useShortcut('chats-close', () => setOpenId(null));
  return (
    <div className={classes.desk} data-testid="desk">
      <Rail />
      <TransferNotices />
      <div className={classes.pages}>
        <div className={classes.banners}>
          {/* What keeps messages away comes first, what can wait comes last: many scroll. */}
          <LinkBanner connection={connection} />
          <DiskBanner />
          <ClockBanner />
          <UnfinishedBanner />
          <DamagedSettingsBanner />
          <DataBanner />
          <CatchUpNotice />
          <RecoveryKeyBanner />
          <UpdateBanner />
        </div>
        <NowPlayingBar openId={openId} onOpen={setOpenId} />
        {PAGES.filter(({ name, isKept }) => name === page || (isKept && visited.includes(name))).map(
          ({ name, Page }) => (
            <div key={name} className={classes.columns} hidden={name !== page}>
              <Page />
            </div>
          ),
        )}
      </div>
    </div>
  );
}
