import { Button } from '@mantine/core';
import { IconArrowLeft, IconSend } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { ApprovedTemplate, BlankValues } from '#shared/domain/templates/approved-template.ts';
import { blanksOf } from '#shared/desk/approved-templates/blanks.ts';
import {
  fillTemplate,
  MAX_FILLED_LENGTH,
  whyNotSendable,
} from '#shared/desk/approved-templates/fill-template.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useConversation } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useKnownValues } from '../../templates/form/known-values.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useSendTemplate } from '../approved-templates-api.ts';
import { directionOf } from '../parts/template-language.ts';
import { TemplatePreview } from '../parts/template-preview.tsx';
import { BlankField } from './blank-field.tsx';
import { FileChoice, findFileProblem } from './file-choice.tsx';
import classes from './send.module.css';
import { startValues, suggestionsFrom } from './suggestions.ts';
import { WhyNot } from './why-not.tsx';

/** A template's blanks and its file, with how it will read; what WhatsApp would refuse is said where it was typed. */
export function FillForm(props: {
  conversationId: number;
  template: ApprovedTemplate;
  onBack: () => void;
  onSent: () => void;
}) {
  const { conversationId, template, onBack, onSent } = props;
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const direction = directionOf(template.language);
  const customerName = useConversation(conversationId).data?.customerName ?? null;
  const known = useKnownValues({ id: conversationId, customerName });
  const suggestions = suggestionsFrom(known, direction === 'rtl' ? 'ar' : 'en');
  const blanks = useMemo(() => blanksOf(template), [template]);
  const [typed, setTyped] = useState<BlankValues>({});
  const [file, setFile] = useState<File | null>(null);
  const [isChecked, setChecked] = useState(false);
  /** The same message, however often the button is pressed. */
  const [clientKey] = useState(() => crypto.randomUUID());
  const sending = useSendTemplate();
  const values: BlankValues = { ...startValues(blanks, suggestions), ...typed };
  const filled = fillTemplate(template, values);
  const problems = filled.kind === 'wrong' ? filled.problems : {};
  const { header } = template;
  const fileProblem = header?.kind === 'file' ? findFileProblem(file, header.of) : undefined;
  const failure = sending.isError ? errorCodeOf(sending.error) : null;
  const asks = failure === 'opted-out-asks';

  const send = (): void => {
    setChecked(true);
    if (filled.kind === 'wrong' || fileProblem !== undefined) {
      const wrong = blanks.findIndex(({ id }) => problems[id] !== undefined);
      form.current?.querySelectorAll<HTMLInputElement>('input:not([hidden])')[wrong]?.focus();
      return;
    }
    if (sending.isPending) return;
    const { name, language } = template;
    sending.mutate(
      { conversationId, clientKey, name, language, values, file, isAllTheSame: asks },
      { onSuccess: onSent },
    );
  };
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => event.preventDefault()}
      data-testid="approved-form"
    >
      {blanks.map((blank) => {
        const problem = problems[blank.id];
        return (
          <BlankField
            key={blank.id}
            blank={blank}
            value={values[blank.id] ?? ''}
            problem={isChecked || problem !== 'empty' ? problem : undefined}
            direction={direction}
            suggestions={suggestions}
            onChange={(value) => setTyped((before) => ({ ...before, [blank.id]: value }))}
          />
        );
      })}
      {header?.kind === 'file' ? (
        <FileChoice of={header.of} file={file} isChecked={isChecked} onChange={setFile} />
      ) : null}
      <TemplatePreview template={template} values={values} fileName={file?.name} />
      {filled.kind === 'wrong' && filled.isTooLong ? (
        <p className={classes.problem} role="alert">
          {t('approved.too-long', { most: String(MAX_FILLED_LENGTH) })}
        </p>
      ) : null}
      <WhyNot template={template} />
      {failure === null ? null : <ErrorNotice code={failure} />}
      <div className={classes.foot}>
        <DialogActions>
          <Button
            variant="default"
            leftSection={<IconArrowLeft {...ICON.line} />}
            onClick={onBack}
            data-testid="approved-back"
          >
            {t('approved.back')}
          </Button>
          <Button
            leftSection={<IconSend {...ICON.line} />}
            loading={sending.isPending}
            disabled={failure === 'opted-out' || whyNotSendable(template) !== undefined}
            onClick={send}
            data-testid="approved-send"
          >
            {t(asks ? 'approved.send-anyway' : 'approved.send')}
          </Button>
        </DialogActions>
      </div>
    </form>
  );
}
