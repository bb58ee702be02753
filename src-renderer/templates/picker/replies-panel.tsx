import type { Language } from '#shared/domain/bilingual.ts';
import type { Template } from '#shared/domain/templates/template.ts';
import type { KnownValues } from '../form/known-values.ts';
import { TemplateForm } from '../form/template-form.tsx';
import { TemplatePicker } from './template-picker.tsx';
import type { SlashList } from './use-slash-list.ts';

/** A reply whose blanks are being filled in, and where in the text it will stand. */
export type OpenReply = { template: Template; at: number; values: KnownValues };

/** Above the composer: the form of the chosen reply, or the list of those that "/" finds. */
export function RepliesPanel(props: {
  open: OpenReply | null;
  list: SlashList;
  language: Language;
  onLanguage: (language: Language) => void;
  onDone: (open: OpenReply, reply: string) => void;
  onClose: (open: OpenReply) => void;
  onChoose: (template: Template) => void;
}) {
  const { open, list, language, onLanguage } = props;
  if (open !== null) {
    return (
      <TemplateForm
        key={open.template.id}
        template={open.template}
        known={open.values}
        language={language}
        onLanguage={onLanguage}
        onDone={(reply) => props.onDone(open, reply)}
        onClose={() => props.onClose(open)}
      />
    );
  }
  if (!list.isListed) return null;
  return (
    <TemplatePicker
      templates={list.found}
      activeId={list.active?.id}
      filters={list.filters}
      language={language}
      onLanguage={onLanguage}
      onChoose={props.onChoose}
    />
  );
}
