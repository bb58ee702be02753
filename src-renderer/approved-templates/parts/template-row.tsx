import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import { previewOf } from '#shared/text/preview.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CutText } from '../../ui/cut-text/cut-text.tsx';
import picks from '../../ui/page/pick-list.module.css';
import { StateMark } from './state-mark.tsx';
import { languageName } from './template-language.ts';
import classes from './parts.module.css';

/** A template in a list: its name, how it begins, how it stands, and what it costs like. */
export function TemplateRow(props: { template: ApprovedTemplate; isOpen?: boolean; onOpen: () => void }) {
  const { template, isOpen = false, onOpen } = props;
  const { t, language } = useWords();
  return (
    <li>
      <button
        type="button"
        className={picks.item}
        aria-current={isOpen}
        onClick={onOpen}
        data-testid="approved-item"
      >
        <span className={picks.row}>
          <bdi className={picks.name} dir="ltr">
            {template.name}
          </bdi>
          <StateMark state={template.state} />
        </span>
        <span className={classes.begins}>
          <CutText text={previewOf(template.body)} />
        </span>
        <span className={classes.facts}>
          {`${t(`approved.category-${template.category}`)} · ${languageName(template.language, language)}`}
        </span>
      </button>
    </li>
  );
}
