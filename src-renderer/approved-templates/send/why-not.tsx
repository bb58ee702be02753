import { whyNotSendable } from '#shared/desk/approved-templates/fill-template.ts';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './send.module.css';

/** What WhatsApp has made of the template since it was chosen; nothing while it goes. */
export function WhyNot({ template }: { template: ApprovedTemplate }) {
  const { t } = useWords();
  const why = whyNotSendable(template);
  if (why === undefined) return null;
  return (
    <p className={classes.problem} role="alert" data-testid="approved-not-now">
      {t(why === 'kind' ? 'approved.about-kind' : `approved.about-${template.state}`)}
    </p>
  );
}
