import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import { parseTemplate } from '#shared/desk/templates/parse-template.ts';
import type { TemplateProblem } from '#shared/desk/templates/parse-template.ts';
import { BLANK_TYPES, TEMPLATE_VARIABLES } from '#shared/desk/templates/template-names.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { InsertPieces } from '../../ui/writing/insert-pieces.tsx';
import { BodyPreview } from './body-preview.tsx';
import { BLANK_TEXTS, VARIABLE_TEXTS } from './insertables.ts';
import classes from './editor.module.css';

const BRACES = { open: isolate('{{'), close: isolate('}}') };

/** The text in one language: what can be put in, what is wrong, and how it reads. */
export function BodyField(props: {
  language: Language;
  value: string;
  isReadOnly: boolean;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const { language, value, isReadOnly, onChange } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  const label = t(language === 'ar' ? 'templates.text-ar' : 'templates.text-en');
  const parsed = parseTemplate(value.trim());

  const insert = (piece: string): void => {
    const field = input.current;
    if (field === null) return;
    field.setRangeText(piece, field.selectionStart, field.selectionEnd, 'end');
    onChange(field.value);
    field.focus();
  };
  const problemText = ({ code, at, length }: TemplateProblem): string => {
    const piece = isolate(
      value
        .trim()
        .slice(at, at + length)
        .replace(/^\{\{|\}\}$/g, ''),
    );
    return t(`templates.problem-${code}`, { ...BRACES, piece });
  };
  const pieces = [
    ...TEMPLATE_VARIABLES.map((name) => ({
      label: t(`templates.var-${name}`),
      text: VARIABLE_TEXTS[language][name],
    })),
    ...BLANK_TYPES.map((type) => ({
      label: t(`templates.blank-${type}`),
      text: BLANK_TEXTS[language][type],
    })),
  ];
  return (
    <section className={classes.body}>
      <Textarea
        spellCheck
        ref={input}
        label={label}
        autosize
        minRows={3}
        maxRows={10}
        attributes={{ input: { dir: language === 'ar' ? 'rtl' : 'ltr' } }}
        value={value}
        readOnly={isReadOnly}
        maxLength={4096}
        data-testid={`template-body-${language}`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isReadOnly ? null : (
        <InsertPieces
          hint={t('templates.insert')}
          label={`${t('templates.insert')} ${label}`}
          pieces={pieces.map(({ label: words, text }) => ({
            key: text,
            words,
            title: text,
            onInsert: () => insert(text),
          }))}
        />
      )}
      {parsed.problems.map((problem) => (
        <p key={`${problem.code} ${problem.at}`} className={classes.problem} role="alert">
          {problemText(problem)}
        </p>
      ))}
      <BodyPreview tokens={parsed.tokens} language={language} />
    </section>
  );
}
