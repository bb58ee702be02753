import { useEffect, useRef } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import { hasText } from '#shared/desk/templates/template-bodies.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FilterTabs } from '../../ui/filtering/filter-tabs.tsx';
import type { CategoryFilter } from '../page/template-filter.ts';
import { useFilterName } from '../page/use-filter-name.ts';
import { CategoryMark } from '../marks/category-mark.tsx';
import { TemplateOutline } from '../marks/template-outline.tsx';
import { LanguageToggle } from '../../ui/language-toggle.tsx';
import classes from './template-picker.module.css';

export const PICKER_ID = 'template-picker';
export const optionId = (id: number): string => `template-option-${id}`;

/** The categories that the list can be narrowed down to; all of them and one more are worth no row. */
export type PickerFilters = {
  options: readonly CategoryFilter[];
  chosen: CategoryFilter;
  onChoose: (filter: CategoryFilter) => void;
};

/** The list above the composer; the focus stays in the text. */
export function TemplatePicker(props: {
  templates: readonly Template[];
  activeId: number | undefined;
  filters: PickerFilters;
  language: Language;
  onLanguage: (language: Language) => void;
  onChoose: (template: Template) => void;
}) {
  const { t } = useWords();
  const { templates, activeId, filters, language } = props;
  const nameOf = useFilterName();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return (
    // A click on the list must not take the focus out of the text.
    <div className={classes.picker} onMouseDown={(event) => event.preventDefault()} data-testid="picker">
      {filters.options.length > 2 ? (
        <div className={classes.filters}>
          <FilterTabs
            label={t('templates.category')}
            value={filters.chosen}
            options={filters.options.map((value) => ({ value, label: nameOf(value) }))}
            onChange={filters.onChoose}
            isOneLine
          />
        </div>
      ) : null}
      {templates.length === 0 ? <p className={classes.none}>{t('templates.picker-none')}</p> : null}
      <ul
        ref={list}
        id={PICKER_ID}
        role="listbox"
        aria-label={t('templates.picker')}
        className={classes.list}
      >
        {templates.map((template) => (
          <li
            key={template.id}
            id={optionId(template.id)}
            role="option"
            aria-selected={template.id === activeId}
            className={classes.item}
            onClick={() => props.onChoose(template)}
            data-testid="picker-item"
          >
            <bdi className={classes.shortcut}>{`/${template.shortcut}`}</bdi>
            <bdi className={classes.name}>{template.name}</bdi>
            <CategoryMark template={template} />
            <span className={classes.line} dir="auto">
              {hasText(template.body) ? (
                <TemplateOutline body={template.body} language={language} />
              ) : (
                template.files.map(({ fileName }) => fileName).join(' · ')
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <span>{t('templates.picker-keys')}</span>
        <LanguageToggle language={language} onChange={props.onLanguage} />
      </div>
    </div>
  );
}
