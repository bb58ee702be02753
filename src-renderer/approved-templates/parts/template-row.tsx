import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StateMark } from './state-mark.tsx';
import { directionOf, languageName } from './template-language.ts';
import classes from './parts.module.css';

/** A template in a list: its name, how it begins, how it stands, and what it costs like. */
export function TemplateRow(props: { template: ApprovedTemplate; isOpen?: boolean; onOpen: () => void }) {
  const { template, isOpen = false, onOpen } = props;
  const { t, language } = useWords();
  return (
    <li>
      <button
        type="button"
        className={classes.item}
        aria-current={isOpen}
        onClick={onOpen}
        data-testid="approved-item"
      >
        <span className={classes.row}>
          <bdi className={classes.name} dir="ltr">
            {template.name}
          </bdi>
          <StateMark state={template.state} />
        </span>
        <span className={classes.line} dir={directionOf(template.language)}>
          {template.body}
        </span>
        <span className={classes.facts}>
          {`${t(`approved.category-${template.category}`)} · ${languageName(template.language, language)}`}
        </span>
      </button>
    </li>
  );
}
