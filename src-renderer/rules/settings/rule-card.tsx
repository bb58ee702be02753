import { Collapse, Select, Switch, TagsInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { MOST_TERMS, type KeywordRule } from '#shared/domain/tickets/classification.ts';
import { ticketKindSchema } from '#shared/domain/tickets/ticket-kind.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { moveByKeys, PlaceButtons } from '../../settings-form/parts/place-buttons.tsx';
import { ruleProblems, tidyTerms, type TermList } from './edit-rules.ts';
import classes from './rules.module.css';
import { ICON } from '../../ui/icon-size.ts';

type RuleCardProps = {
  rule: KeywordRule;
  index: number;
  count: number;
  /** It decided about the text in the tester. */
  isDecisive: boolean;
  startsOpen: boolean;
  onChange: (rule: KeywordRule) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
};

const LISTS: readonly TermList[] = ['any', 'all', 'none'];
const SPLIT = [',', '،', '؛', ';'];
const SHOWN_WORDS = 6;

/** One rule: closed, its place, kind and first words; open, all its words. */
export function RuleCard(props: RuleCardProps) {
  const { t } = useWords();
  const { rule, index, onChange } = props;
  const [isOpen, setOpen] = useState(props.startsOpen);
  const kind = t(`ticket-kind.${rule.kind}`);
  const name = t('rules.name', { number: String(index + 1), kind });
  const words = [...rule.all, ...rule.any].slice(0, SHOWN_WORDS).map(isolate).join('، ');
  const problems = ruleProblems(rule);
  return (
    <li
      className={classes.rule}
      data-off={!rule.enabled}
      data-decisive={props.isDecisive}
      data-problem={problems.length > 0}
      onKeyDown={(event) => moveByKeys(event, props.onMove)}
      data-testid="rule"
      data-rule={rule.id}
    >
      <div className={classes.head}>
        <Switch
          aria-label={t('rules.enabled', { name })}
          checked={rule.enabled}
          onChange={(event) => onChange({ ...rule, enabled: event.currentTarget.checked })}
        />
        <button
          type="button"
          className={classes.name}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-testid="rule-open"
        >
          <span className={classes.number}>{index + 1}</span>
          <span className={classes.kind}>{kind}</span>
          <span className={classes.words} dir="auto">
            {words}
          </span>
          <IconChevronDown {...ICON.control} className={classes.chevron} />
        </button>
        <PlaceButtons
          name={name}
          index={index}
          count={props.count}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      <Collapse expanded={isOpen}>
        {isOpen ? (
          <div className={classes.body}>
            <Select
              label={t('rules.kind')}
              data={ticketKindSchema.options.map((value) => ({ value, label: t(`ticket-kind.${value}`) }))}
              value={rule.kind}
              allowDeselect={false}
              onChange={(value) => onChange({ ...rule, kind: ticketKindSchema.parse(value) })}
              data-testid="rule-kind"
            />
            {LISTS.map((list) => (
              <TagsInput
                spellCheck={false}
                key={list}
                label={t(`rules.${list}`)}
                description={t(`rules.${list}-hint`)}
                placeholder={t('rules.term')}
                value={rule[list]}
                splitChars={SPLIT}
                maxTags={MOST_TERMS}
                onChange={(terms) => onChange({ ...rule, [list]: tidyTerms(terms) })}
                data-testid={`rule-${list}`}
              />
            ))}
          </div>
        ) : null}
      </Collapse>
      {problems.map((problem) => (
        <p key={problem} className={`${parts.problem} ${classes.problem}`} role="alert">
          {t(`rules.problem-${problem}`)}
        </p>
      ))}
    </li>
  );
}
