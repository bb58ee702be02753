import type { TemplateMessage, TemplateMessageValues } from '#shared/domain/templates/template-message.ts';

/** A file that Graph has already, with the name that the customer sees. */
export interface TemplateFile {
  id: string;
  fileName: string;
}

type Parameter = Record<string, unknown>;
type Button = TemplateMessage['buttons'][number];

/** As Graph wants it. @param file stands above the text. */
export function templatePayload(
  { name, language, header, body, buttons }: TemplateMessage,
  file?: TemplateFile,
): object {
  const components = [
    ...(header === undefined ? [] : [{ type: 'header', parameters: headerParameters(header, file) }]),
    ...(body === undefined ? [] : [{ type: 'body', parameters: textParameters(body) }]),
    ...buttons.map(buttonComponent),
  ].filter(({ parameters }) => parameters.length > 0);
  return { name, language: { code: language }, ...(components.length > 0 && { components }) };
}

function headerParameters(
  header: NonNullable<TemplateMessage['header']>,
  file: TemplateFile | undefined,
): Parameter[] {
  if (header.kind === 'text') return textParameters(header.values);
  if (file === undefined) return [];
  const { id, fileName } = file;
  return [{ type: header.of, [header.of]: header.of === 'document' ? { id, filename: fileName } : { id } }];
}

const textParameters = (values: TemplateMessageValues): Parameter[] =>
  Array.isArray(values)
    ? values.map((text) => ({ type: 'text', text }))
    : Object.entries(values).map(([name, text]) => ({ type: 'text', parameter_name: name, text }));

const buttonComponent = (
  button: Button,
): { type: string; sub_type: string; index: string; parameters: Parameter[] } => ({
  type: 'button',
  sub_type: button.kind,
  index: String(button.index),
  parameters: [buttonParameter(button)],
});

function buttonParameter(button: Button): Parameter {
  switch (button.kind) {
    case 'url':
      return { type: 'text', text: button.suffix };
    case 'copy_code':
      return { type: 'coupon_code', coupon_code: button.code };
    case 'flow':
      return { type: 'action', action: { flow_token: button.token } };
  }
}
