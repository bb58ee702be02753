import type { Template } from '#shared/domain/templates/template.ts';
import { useWords } from '../../i18n/use-words.ts';
import picks from '../../ui/page/pick-list.module.css';
import { CategoryMark } from '../marks/category-mark.tsx';
import { TemplateOutline } from '../marks/template-outline.tsx';
import classes from './templates-page.module.css';

/** A reply in the list: its name, how it begins, and how often it was used. */
export function TemplateItem(props: { template: Template; isOpen: boolean; onOpen: () => void }) {
  const { template, isOpen, onOpen } = props;
  const { t, count, language } = useWords();
  return (
    <li>
      <button
        type="button"
        className={picks.item}
        aria-current={isOpen}
        onClick={onOpen}
        data-testid="template-item"
      >
        <span className={picks.row}>
          <bdi className={picks.name}>{template.name}</bdi>
          <bdi className={classes.shortcut}>{`/${template.shortcut}`}</bdi>
        </span>
        <span className={picks.line} dir="auto">
          <TemplateOutline body={template.body} language={language} />
        </span>
        <span className={picks.row}>
          <CategoryMark template={template} />
          <span className={classes.uses} data-testid="template-uses">
            {template.uses === 0 ? t('templates.never-used') : count('templates.uses', template.uses)}
          </span>
        </span>
      </button>
    </li>
  );
}
