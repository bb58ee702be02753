import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ICON } from '../../ui/icon-size.ts';
import notes from '../../ui/settings/notes.module.css';

/** A sentence that has to be seen among the settings. */
export function Note(props: { tone: 'calm' | 'amber' | 'red' | 'good'; words: ReactNode; testId?: string }) {
  const { tone, words, testId } = props;
  const Icon = tone === 'good' ? IconCircleCheck : tone === 'calm' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div
      className={notes.note}
      data-tone={tone}
      role={tone === 'red' ? 'alert' : 'note'}
      data-testid={testId}
    >
      <Icon {...ICON.button} />
      <span>{words}</span>
    </div>
  );
}
