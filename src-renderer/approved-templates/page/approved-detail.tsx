import type { ReactNode } from 'react';
import { whyNotSendable } from '#shared/desk/approved-templates/fill-template.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { languageName } from '../parts/template-language.ts';
import { TemplatePreview } from '../parts/template-preview.tsx';
import classes from './approved-detail.module.css';

/** A template as WhatsApp has it: its state and what that means, what it costs like, and how it reads. */
export function ApprovedDetail({ template }: { template: ApprovedTemplate }) {
  const { t, language } = useWords();
  const { name, state, category, quality, reason } = template;
  const isStrange = whyNotSendable(template) === 'kind';
  return (
    <article className={classes.detail} data-testid="approved-detail">
      <h2 className={classes.name}>
        <bdi dir="ltr">{name}</bdi>
      </h2>
      <dl className={classes.facts}>
        <Fact
          name={t('approved.state')}
          about={t(isStrange ? 'approved.about-kind' : `approved.about-${state}`)}
        >
          <StateMark state={state} />
        </Fact>
        {reason === null ? null : (
          <dd className={classes.about}>{t('approved.reason', { reason: `\u2068${reason}\u2069` })}</dd>
        )}
        <Fact name={t('approved.category')} about={t(`approved.cost-${category}`)}>
          {t(`approved.category-${category}`)}
        </Fact>
        <Fact name={t('approved.language')}>{languageName(template.language, language)}</Fact>
        {quality === null ? null : (
          <Fact name={t('approved.quality')}>{t(`approved.quality-${quality}`)}</Fact>
        )}
      </dl>
      <TemplatePreview template={template} values={{}} />
    </article>
  );
}

function Fact({ name, about, children }: { name: string; about?: string; children: ReactNode }) {
  return (
    <>
      <dt className={classes.term}>{name}</dt>
      <dd className={classes.value}>{children}</dd>
      {about === undefined ? null : <dd className={classes.about}>{about}</dd>}
    </>
  );
}
