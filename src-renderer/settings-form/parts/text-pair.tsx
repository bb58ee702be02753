import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { LONGEST_TEXT, type Bilingual, type Language } from '#shared/domain/bilingual.ts';
import { useWords } from '../../i18n/use-words.ts';
import { InsertPieces } from '../../ui/writing/insert-pieces.tsx';
import { type Insertable, useTextProblems } from './text-problems.ts';
import sample from '../../ui/message/sample-bubble.module.css';
import classes from './parts.module.css';

const LANGUAGES = ['ar', 'en'] as const;

type TextPairProps = {
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  /** What the desk can fill in; none for text that goes out as it stands. */
  insertables: readonly Insertable[];
  rows?: number;
  maxLength?: number;
  /** The text as a customer gets it, undefined when it cannot go out. */
  previewOf?: (language: Language) => string | undefined;
  testId: string;
};

/** One text that goes to customers, in both languages side by side, with how it arrives. */
export function TextPair({ label, value, onChange, insertables, rows = 1, ...rest }: TextPairProps) {
  return (
    <div className={classes.pair} role="group" aria-label={label}>
      {LANGUAGES.map((language) => (
        <OneText
          key={language}
          {...rest}
          label={label}
          language={language}
          text={value[language]}
          rows={rows}
          insertables={insertables}
          onChange={(text) => onChange({ ...value, [language]: text })}
        />
      ))}
    </div>
  );
}

type OneTextProps = Omit<TextPairProps, 'value' | 'onChange'> & {
  language: Language;
  text: string;
  rows: number;
  onChange: (text: string) => void;
};

function OneText(props: OneTextProps) {
  const { t } = useWords();
  const { language, text, insertables, onChange, previewOf } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  const problems = useTextProblems(text, insertables);
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const preview = previewOf?.(language);
  const insert = (piece: string): void => {
    const field = input.current;
    if (field === null) return;
    field.setRangeText(piece, field.selectionStart, field.selectionEnd, 'end');
    onChange(field.value);
    field.focus();
  };
  return (
    <div className={classes.text}>
      <Textarea
        spellCheck
        ref={input}
        label={`${props.label} · ${t(language === 'ar' ? 'parts.arabic' : 'parts.english')}`}
        autosize
        minRows={props.rows}
        maxRows={8}
        attributes={{ input: { dir } }}
        value={text}
        maxLength={props.maxLength ?? LONGEST_TEXT}
        error={problems.length > 0 ? problems.join(' ') : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        data-testid={`${props.testId}-${language}`}
      />
      {insertables.length === 0 ? null : (
        <InsertPieces
          hint={t('parts.insert')}
          pieces={insertables.map((name) => ({
            key: name,
            words: t(`parts.var-${name}`),
            onInsert: () => insert(INSERTED[language][name]),
          }))}
        />
      )}
      {previewOf === undefined ? null : (
        <div className={classes.chat}>
          <span className={classes.hint}>{t('parts.preview')}</span>
          {preview === undefined ? (
            <span className={classes.cannot}>{t('parts.cannot-go')}</span>
          ) : (
            <div
              className={sample.bubble}
              data-narrow
              dir={dir}
              data-testid={`${props.testId}-preview-${language}`}
            >
              {preview}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

const INSERTED: Record<Language, Record<Insertable, string>> = {
  ar: { customer: '{{العميل}}', pharmacy: '{{الصيدلية}}', opening: '{{موعد الفتح}}' },
  en: { customer: '{{customer}}', pharmacy: '{{pharmacy}}', opening: '{{opening}}' },
};
