import { IconForms, IconListCheck, IconSquareCheck } from '@tabler/icons-react';
import type { ChoiceDetails, FormDetails } from '#shared/domain/messages/message-details.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './cards.module.css';
import { Detail, SaidCard } from './said-card.tsx';
import { LinkedText } from '../../ui/message/formatted-text.tsx';

/** What somebody picked of what was offered. */
export function ChoiceCard({ choice }: { choice: ChoiceDetails }) {
  const { t } = useWords();
  const [first, ...others] = choice.picked;
  return (
    <SaidCard
      testId="card-choice"
      icon={choice.of === 'list' ? IconListCheck : IconSquareCheck}
      label={choice.question ?? t(`media.picked-${choice.of}`)}
      title={first?.title ?? t('media.vote-withdrawn')}
    >
      <Detail text={first?.description ?? null} />
      {others.map(({ title }, index) => (
        <bdi key={index} className={`${classes.title} selectable`} dir="auto">
          <LinkedText text={title} />
        </bdi>
      ))}
    </SaidCard>
  );
}

/** A form that was filled in inside WhatsApp. */
export function FormCard({ fields }: Pick<FormDetails, 'fields'>) {
  const { t } = useWords();
  return (
    <SaidCard testId="card-form" icon={IconForms} title={t('type.form')}>
      {fields.map(({ name, value }, index) => (
        <div key={index} className={classes.words}>
          <Detail text={name} />
          <bdi className={`${classes.value} selectable`} dir="auto">
            <LinkedText text={value} />
          </bdi>
        </div>
      ))}
    </SaidCard>
  );
}
