import { IconWorldExclamation, IconX } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useMay } from '../../api/queries/signed-in.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import classes from '../../ui/notes/banner.module.css';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { zoneName } from './pc-zone.ts';
import { useOtherZone } from './use-other-zone.ts';

/** Says that this PC's clock shows another time than the desk, until somebody has seen it or set one of the two. */
export function ZoneBanner() {
  const { t, language } = useWords();
  const { openSettings } = useNavigation();
  const mayChange = useMay('settings.desk');
  const { zone, timeZone, reminder, putOff, isOver, forget } = useOtherZone();
  const end = useEffectEvent(forget);
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
  if (reminder !== 'due') return null;
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
        onClick={putOff}
        data-testid="zone-banner-hide"
      >
        <IconX {...ICON.line} />
      </button>
    </Banner>
  );
}
