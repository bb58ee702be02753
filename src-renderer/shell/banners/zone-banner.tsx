import { IconWorldExclamation, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../api/queries/signed-in.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { useClock } from '../../ui/time/use-clock.ts';
import { otherZoneAt, zoneName } from './pc-zone.ts';

/** Says that this PC's clock shows another time than the desk, until somebody has seen it or set one of the two. */
export function ZoneBanner() {
  const { t, language } = useWords();
  const { timeZone } = usePharmacyClock();
  const { openSettings } = useNavigation();
  const mayChange = useMay('settings.desk');
  const [seen, setSeen] = useState('');
  const zone = useClock((now) => otherZoneAt(now, timeZone));
  const difference = `${zone} ${timeZone}`;
  if (zone === '' || seen === difference) return null;
  return (
    <Banner
      tone="amber"
      role="status"
      icon={<IconWorldExclamation {...ICON.control} />}
      words={t('clock.other-zone', {
        pc: isolate(zoneName(zone, language)),
        pharmacy: isolate(zoneName(timeZone, language)),
      })}
      data-testid="zone-banner"
    >
      {mayChange ? (
        <NoteAction onClick={() => openSettings('hours')} data-testid="zone-banner-open">
          {t('clock.open-zone')}
        </NoteAction>
      ) : null}
      <button
        type="button"
        className={classes.close}
        aria-label={t('clock.hide-zone')}
        onClick={() => setSeen(difference)}
        data-testid="zone-banner-hide"
      >
        <IconX {...ICON.line} />
      </button>
    </Banner>
  );
}
