import { TextInput } from '@mantine/core';
import type { Blank } from '#shared/desk/approved-templates/blanks.ts';
import type { BlankProblem } from '#shared/desk/approved-templates/fill-template.ts';
import { MAX_BLANK_LENGTH } from '#shared/domain/templates/approved-template.ts';
import type { TemplateVariable } from '#shared/desk/templates/template-names.ts';
import { useWords } from '../../i18n/use-words.ts';
import { InsertPieces } from '../../ui/writing/insert-pieces.tsx';
import classes from './send.module.css';

/** One blank, with what the desk knows to put into it. */
export function BlankField(props: {
  blank: Blank;
  value: string;
  /** What is wrong with it, once it is time to say so. */
  problem: BlankProblem | undefined;
  direction: 'rtl' | 'ltr';
  suggestions: readonly { name: TemplateVariable; text: string }[];
  onChange: (value: string) => void;
}) {
  const { blank, value, problem, direction, suggestions, onChange } = props;
  const { t } = useWords();
  const isButton = blank.part === 'button';
  const name = `\u2068${blank.name}\u2069`;
  const called = /^\d+$/.test(blank.name) ? t('approved.blank-number', { name }) : blank.name;
  const label = isButton
    ? t('approved.blank-button', { name })
    : blank.part === 'header'
      ? t('approved.blank-header', { name: called })
      : called;
  return (
    <div className={classes.blank}>
      <TextInput
        spellCheck
        label={<bdi>{label}</bdi>}
        attributes={{ input: { dir: isButton ? 'ltr' : direction } }}
        value={value}
        maxLength={MAX_BLANK_LENGTH}
        error={
          problem === undefined ? null : t(`approved.problem-${problem}`, { most: String(blank.maxLength) })
        }
        onChange={(event) => onChange(event.currentTarget.value)}
        // A field of one line would swallow the breaks of what is pasted, and glue its words together.
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (!/[\r\n\t]/.test(pasted)) return;
          event.preventDefault();
          onChange(`${value}${pasted}`);
        }}
        data-testid="approved-blank"
      />
      {isButton || suggestions.length === 0 ? null : (
        <InsertPieces
          isSmall
          hint={t('approved.insert')}
          label={`${t('approved.insert')} ${label}`}
          pieces={suggestions.map(({ name, text }) => ({
            key: name,
            words: t(`templates.var-${name}`),
            onInsert: () => onChange([value.trim(), text].filter(Boolean).join(' ')),
          }))}
        />
      )}
    </div>
  );
}
