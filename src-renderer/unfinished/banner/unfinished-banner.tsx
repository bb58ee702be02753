import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { UnfinishedDialog } from '../dialogs/unfinished-dialog.tsx';
import { useUnfinished } from '../unfinished-api.ts';

/** Says that the desk could not finish its work about some messages, until it has, or somebody has looked at them. */
export function UnfinishedBanner() {
  const { count, t } = useWords();
  const unfinished = useUnfinished().data;
  const [isOpen, setOpen] = useState(false);
  if (unfinished === undefined || unfinished.total === 0) return null;
  return (
    <>
      <Banner
        tone="amber"
        role="status"
        icon={<IconListCheck {...ICON.control} />}
        words={count('unfinished.banner', unfinished.total)}
        data-testid="unfinished-banner"
        data-count={unfinished.total}
      >
        <NoteAction onClick={() => setOpen(true)} data-testid="unfinished-open">
          {t('unfinished.show')}
        </NoteAction>
      </Banner>
      <UnfinishedDialog isOpen={isOpen} items={unfinished.items} onClose={() => setOpen(false)} />
    </>
  );
}
