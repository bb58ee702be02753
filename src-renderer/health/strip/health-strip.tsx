import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { warnsOf } from '#shared/desk/customers/recorded-allergies.ts';
import type { HealthNotice } from '#shared/domain/customers/customer.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useIsLong } from '../../ui/cut-text/use-is-long.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { useLowScreen } from '../../ui/use-low-screen.ts';
import { useHealthNotice } from '../health-api.ts';
import { LIST_JOINT } from '../list-joint.ts';
import classes from './health-strip.module.css';

type HealthStripProps = {
  /** Null while it is not known whose: nothing stands there. */
  customerId: number | null;
  /** A card of its own inside a dialog; else it reaches from edge to edge. */
  isCard?: boolean;
};

/**
 * Allergies and chronic medicines, open beside the work for a customer and never closed. Who may not see them is told to
 * ask; what could not be read says so, because an empty place would look like a customer without any.
 */
export function HealthStrip({ customerId, isCard = false }: HealthStripProps) {
  const { t } = useWords();
  const notice = useHealthNotice(customerId);
  if (notice.isError) {
    return (
      <Strip tone="amber" isCard={isCard}>
        <span className={classes.words}>{t('health.unread')}</span>
        <NoteAction onClick={() => void notice.refetch()}>{t('common.retry')}</NoteAction>
      </Strip>
    );
  }
  if (notice.data === undefined) return null;
  if (notice.data.kind === 'shown') return <Shown notice={notice.data} isCard={isCard} />;
  if (!notice.data.hasSome) return null;
  return (
    <Strip tone="withheld" isCard={isCard}>
      <span className={classes.words}>{t('health.withheld')}</span>
    </Strip>
  );
}

function Shown({ notice, isCard }: { notice: Extract<HealthNotice, { kind: 'shown' }>; isCard: boolean }) {
  // That there are none is for the card: a warning of nothing teaches not to look.
  const allergies = notice.allergies.filter(warnsOf);
  const medicines = notice.medicines.filter(warnsOf);
  const { t } = useWords();
  const words = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Beside an allergy the medicines are the first to make room; they are one press away.
  const makesRoom = useLowScreen() && !isCard && allergies.length > 0 && medicines.length > 0;
  const shown = makesRoom && !isOpen ? [] : medicines;
  const content = [...allergies, '', ...shown].join('\n');
  const isLong = useIsLong(words, { lines: 2, content });
  const count = allergies.length + medicines.length;
  if (count === 0) return null;
  return (
    <Strip tone={allergies.length > 0 ? 'red' : 'amber'} isCard={isCard}>
      <span ref={words} className={classes.words} data-open={isOpen}>
        <Items label={t('health.allergies')} items={allergies} isStrong />
        {allergies.length > 0 && shown.length > 0 ? <span aria-hidden="true">{' · '}</span> : null}
        <Items label={t('health.medicines')} items={shown} />
      </span>
      {isLong || makesRoom ? (
        <NoteAction aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} data-testid="health-strip-more">
          {isOpen ? t('health.less') : t('health.more', { number: String(count) })}
        </NoteAction>
      ) : null}
    </Strip>
  );
}

function Items(props: { label: string; items: readonly string[]; isStrong?: boolean }) {
  const { language } = useWords();
  if (props.items.length === 0) return null;
  return (
    <span className={props.isStrong === true ? classes.strong : undefined}>
      {props.label}{' '}
      {props.items.map((item, index) => (
        <span key={item}>
          {index === 0 ? '' : LIST_JOINT[language]}
          <bdi className="selectable">{item}</bdi>
        </span>
      ))}
    </span>
  );
}

function Strip(props: { tone: 'red' | 'amber' | 'withheld'; isCard: boolean; children: ReactNode }) {
  const { t } = useWords();
  const Icon = props.tone === 'withheld' ? IconLock : IconAlertTriangle;
  return (
    <div
      className={classes.strip}
      role="note"
      aria-label={t('health.strip')}
      aria-live="polite"
      data-tone={props.tone}
      data-card={props.isCard}
      data-testid="health-strip"
    >
      <span className={classes.icon}>
        <Icon {...ICON.button} />
      </span>
      {props.children}
    </div>
  );
}
