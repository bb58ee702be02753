import { CloseButton } from '@mantine/core';
import { IconChevronRight, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { FirstStep } from '#shared/domain/first-run.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import classes from './first-steps.module.css';
import type { OpenSteps } from './use-open-steps.ts';

/** What the desk still lacks; each line opens the place where it is done. */
export function FirstSteps({ steps }: { steps: OpenSteps }) {
  const { t } = useWords();
  const { openSettings, closeSettings, setPage, setView } = useNavigation();
  const update = useUpdateSettings();
  const open: Record<FirstStep, () => void> = {
    hours: () => openSettings('hours'),
    link: () => {
      closeSettings();
      setView('connect');
    },
    backup: () => openSettings('backup'),
    colleagues: () => openSettings('staff'),
    replies: () => {
      closeSettings();
      setPage('templates');
    },
  };
  return (
    <section className={classes.steps} aria-label={t('first-steps.title')} data-testid="first-steps">
      <div className={classes.head}>
        <h3 className={classes.title}>{t('first-steps.title')}</h3>
        <CloseButton
          size="md"
          aria-label={t('first-steps.hide')}
          title={t('first-steps.hide')}
          onClick={() => update.mutate({ firstStepsHiddenAt: Date.now() })}
          data-testid="first-steps-hide"
        />
      </div>
      <ul className={classes.list}>
        {steps.map(({ step, isDone }) => (
          <li key={step}>
            {isDone ? (
              <span className={classes.step} data-done="true" data-testid={`first-step-${step}`}>
                <IconCircleCheck {...ICON.control} />
                <span className={classes.words}>{t(`first-steps.${step}`)}</span>
                <span className={classes.hidden}>{t('first-steps.done')}</span>
              </span>
            ) : (
              <button
                type="button"
                className={classes.step}
                onClick={open[step]}
                data-done="false"
                data-testid={`first-step-${step}`}
              >
                <IconCircle {...ICON.control} />
                <span className={classes.words}>{t(`first-steps.${step}`)}</span>
                <IconChevronRight {...ICON.line} className="mirrored" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
