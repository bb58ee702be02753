import type { Template } from '#shared/domain/templates/template.ts';
import { formatMoment } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import classes from '../editor/editor.module.css';
import { useAgentName } from './use-agent-name.ts';

/** Who made a reply and who changed it last, and when. */
export function ChangedBy({ template }: { template: Template }) {
  const { t, language } = useWords();
  const nameOf = useAgentName();
  const now = useNow(60_000);
  const say = (by: number | null, at: number) => ({
    name: isolate(nameOf(by)),
    time: formatMoment(at, now, language),
  });
  const { createdBy, createdAt, updatedBy, updatedAt } = template;
  return (
    <p className={classes.hint} data-testid="template-changed-by">
      {t('templates.made-by', say(createdBy, createdAt))}
      {updatedAt === createdAt ? null : ` · ${t('templates.changed-by', say(updatedBy, updatedAt))}`}
    </p>
  );
}
