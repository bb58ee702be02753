import { CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconMapPin, IconMapSearch } from '@tabler/icons-react';
import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import { useOpenMap } from '../../api/open-map.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LinkedText } from '../../ui/message/formatted-text.tsx';
import classes from './cards.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** About ten centimetres. */
const DECIMALS = 6;

/** A place: nothing of it leaves the desk until somebody asks for the map. */
export function LocationCard({ place }: { place: LocationDetails }) {
  const { t } = useWords();
  const openMap = useOpenMap();
  const { name, address, latitude, longitude } = place;
  const coordinates = `${latitude.toFixed(DECIMALS)}, ${longitude.toFixed(DECIMALS)}`;
  return (
    <div className={classes.card} data-testid="media-location">
      <div className={classes.row}>
        <span className={classes.icon}>
          <IconMapPin {...ICON.large} />
        </span>
        <div className={classes.words}>
          <bdi className={classes.title} dir="auto">
            {name === null ? t('type.location') : <LinkedText text={name} />}
          </bdi>
          {address === null ? null : (
            <bdi className={classes.detail} dir="auto">
              <LinkedText text={address} />
            </bdi>
          )}
          <bdi dir="ltr" className={`${classes.detail} selectable numeric`}>
            {coordinates}
          </bdi>
        </div>
      </div>
      <div className={classes.actions}>
        <button
          type="button"
          className={classes.action}
          onClick={() => openMap.mutate({ latitude, longitude })}
          data-testid="open-map"
        >
          <IconMapSearch {...ICON.control} />
          {t('media.open-map')}
        </button>
        <CopyButton value={[name, address, coordinates].filter((part) => part !== null).join('\n')}>
          {({ copied, copy }) => (
            <button type="button" className={classes.action} onClick={copy} data-testid="copy-place">
              {copied ? <IconCheck {...ICON.control} /> : <IconCopy {...ICON.control} />}
              {copied ? t('common.copied') : t('media.copy-place')}
            </button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
