import type { ReactNode } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { TemplateToken } from '#shared/desk/templates/parse-field.ts';
import { BlankInput } from './blank-input.tsx';
import type { FormField, Typed } from './fill-form.ts';
import classes from './template-form.module.css';

/** A piece of the text, with its field where a person fills it in. */
export type FormNode = { token: TemplateToken; field: FormField | undefined };

/** The text of a reply with an input for each of its blanks; where a blank comes again, what was typed is repeated. */
export function TextWithBlanks(props: {
  nodes: readonly FormNode[];
  typed: Typed;
  language: Language;
  /** The field that is marked as wrong. */
  wrongKey: string | undefined;
  /** What the desk puts in place of a token. */
  knownText: (token: TemplateToken) => string;
  onType: (key: string, value: string) => void;
}) {
  const { nodes, typed, language, wrongKey, knownText, onType } = props;
  const shown = new Set<string>();
  const isFirst = ({ key }: FormField): boolean => !shown.has(key) && shown.add(key).has(key);
  const partOf = ({ token, field }: FormNode, index: number): ReactNode => {
    if (field === undefined) {
      return token.is === 'text' ? (
        token.text
      ) : (
        <span key={index} className={classes.known}>
          {knownText(token)}
        </span>
      );
    }
    if (!isFirst(field)) return <bdi key={index}>{typed.get(field.key) || `[${field.label}]`}</bdi>;
    return (
      <BlankInput
        key={index}
        field={field}
        value={typed.get(field.key) ?? ''}
        isWrong={wrongKey === field.key}
        onChange={(value) => onType(field.key, value)}
      />
    );
  };
  return (
    <p className={classes.text} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {nodes.map(partOf)}
    </p>
  );
}
