import { IconDatabaseExclamation } from '@tabler/icons-react';
import { useDisk } from './banners-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import { ICON } from '../../ui/icon-size.ts';

/** Says that this PC's disk is full, and what to do, until there is room again. */
export function DiskBanner() {
  const { t } = useWords();
  const state = useDisk().data ?? 'ok';
  if (state === 'ok') return null;
  return (
    <Banner
      tone={state === 'full' ? 'red' : 'amber'}
      role="alert"
      icon={<IconDatabaseExclamation {...ICON.control} />}
      words={t(`disk.${state}`)}
      data-testid="disk-banner"
      data-state={state}
    />
  );
}
