import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FIRST_RUN_STEPS, STEPS_BEFORE_ADMIN, type FirstRunStep } from '#shared/domain/first-run.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { Door, DoorCard, DoorTitle } from '../window/door.tsx';
import { QuickControls } from '../window/quick-controls.tsx';
import { useAppReady } from '../window/use-app-ready.ts';
import classes from './first-run.module.css';

type StepDoorProps = {
  step: FirstRunStep;
  title?: string;
  body?: string;
  width?: 'narrow' | 'wide';
  onBack?: (() => void) | undefined;
  /** What can be done another day. */
  onSkip?: (() => void) | undefined;
  /** To the desk, with everything that is left for another day. */
  onLeave?: (() => void) | undefined;
  /** Without it the step has a way on of its own. */
  onNext?: (() => void) | undefined;
  next?: { words?: string; isDisabled?: boolean; isBusy?: boolean };
  /** Not where the step has forms of its own, or where Enter ends a field. */
  submitsByEnter?: boolean;
  /** Under the card. */
  below?: ReactNode;
  children: ReactNode;
};

/**
 * One step of the first run: where one is, what is asked, and the ways on. The keyboard begins in its first field;
 * Enter in a field goes on.
 */
export function StepDoor(props: StepDoorProps) {
  const { t } = useWords();
  useAppReady(true);
  const { step, next = {}, onNext } = props;
  return (
    <Door
      // Another step is another screen: the keyboard begins anew in it.
      key={step}
      width={props.width ?? 'narrow'}
      tagline={t('app.tagline')}
      controls={<QuickControls orientation="row" withSettings={false} />}
      data-testid={STEPS_BEFORE_ADMIN.some((one) => one === step) ? 'set-up' : 'first-run'}
      data-step={step}
    >
      <StepList step={step} />
      <DoorCard>
        {props.title === undefined ? null : <DoorTitle>{props.title}</DoorTitle>}
        {props.body === undefined ? null : <p className={classes.body}>{props.body}</p>}
        {props.submitsByEnter === false ? (
          <div className={classes.form}>
            {props.children}
            <StepWays {...props} />
          </div>
        ) : (
          <form
            className={classes.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              // React hands up what a dialog over this step has submitted.
              if (event.target !== event.currentTarget) return;
              if (next.isDisabled !== true && next.isBusy !== true) onNext?.();
            }}
          >
            {props.children}
            <StepWays {...props} />
          </form>
        )}
      </DoorCard>
      {props.below}
    </Door>
  );
}

function StepWays({ step, next = {}, onNext, ...props }: StepDoorProps) {
  const { t } = useWords();
  const isSubmit = props.submitsByEnter !== false;
  return (
    <div className={classes.ways}>
      {props.onBack === undefined ? null : (
        <Button variant="default" onClick={props.onBack} data-testid="first-run-back">
          {t('first-run.back')}
        </Button>
      )}
      <span className={classes.gap} />
      {props.onLeave === undefined ? null : (
        <Button variant="subtle" onClick={props.onLeave} data-testid="first-run-leave">
          {t('first-run.leave')}
        </Button>
      )}
      {props.onSkip === undefined ? null : (
        <Button variant="default" onClick={props.onSkip} data-testid="first-run-skip">
          {t('first-run.skip')}
        </Button>
      )}
      {onNext === undefined ? null : (
        <Button
          {...(isSubmit ? { type: 'submit' as const } : { onClick: onNext })}
          disabled={next.isDisabled ?? false}
          loading={next.isBusy ?? false}
          data-testid={step === 'admin' ? 'set-up-submit' : 'first-run-next'}
        >
          {next.words ?? t('first-run.next')}
        </Button>
      )}
    </div>
  );
}

/** The steps, done ones ticked. */
function StepList({ step }: { step: FirstRunStep }) {
  const { t } = useWords();
  const at = FIRST_RUN_STEPS.indexOf(step);
  const name = (one: FirstRunStep): string => t(`first-run.${one}`);
  return (
    <nav className={classes.steps} aria-label={t('first-run.steps')}>
      <ol className={classes.list}>
        {FIRST_RUN_STEPS.map((one, index) => (
          <li
            key={one}
            className={classes.step}
            data-state={index < at ? 'past' : index === at ? 'here' : 'coming'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={classes.number} aria-hidden="true">
              {index < at ? <IconCheck {...ICON.line} /> : index + 1}
            </span>
            <span className={classes.name}>{name(one)}</span>
          </li>
        ))}
      </ol>
      <span className={classes.announced} role="status">
        {t('first-run.step-of', {
          number: String(at + 1),
          total: String(FIRST_RUN_STEPS.length),
          name: name(step),
        })}
      </span>
    </nav>
  );
}
