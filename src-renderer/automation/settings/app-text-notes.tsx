import { Button } from '@mantine/core';
import { IconDeviceMobile } from '@tabler/icons-react';
import { previewOf } from '#shared/text/preview.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { useAppTexts, useReadAppText } from '../automation-api.ts';
import classes from './app-text-notes.module.css';

/** The phone's own app greets as well: said once of each of its texts, because only the phone can switch that off. */
export function AppTextNotes() {
  const { t } = useWords();
  const { data: texts = [] } = useAppTexts();
  const read = useReadAppText();
  return texts.map(({ id, text }) => (
    <div key={id} className={parts.note} data-tone="amber" data-testid="app-text">
      <IconDeviceMobile {...ICON.button} />
      <div className={classes.words}>
        <span>{t('automation.app-text', { text: isolate(previewOf(text)) })}</span>
        <Button
          size="compact-sm"
          variant="default"
          disabled={read.isPending}
          onClick={() => read.mutate(id)}
          data-testid="app-text-read"
        >
          {t('automation.app-text-read')}
        </Button>
      </div>
    </div>
  ));
}
