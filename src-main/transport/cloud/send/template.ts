/** A template that Meta has approved, with its blanks filled in. */
export interface TemplateMessage {
  name: string;
  /** As Meta writes it, e.g. ar or en_US. */
  language: string;
  /** As the template itself says: its blanks have names, or only places. */
  header?:
    | { kind: 'text'; values: TemplateValues }
    | { kind: 'image' | 'video' | 'document'; mediaId: string; fileName?: string };
  body?: TemplateValues;
  /** Buttons with something of their own, by their place. */
  buttons?: readonly ({ index: number } & (
    | { kind: 'url'; suffix: string }
    | { kind: 'quick_reply'; payload: string }
    | { kind: 'copy_code'; code: string }
    | { kind: 'flow'; token: string }
  ))[];
}

export type TemplateValues = readonly string[] | Readonly<Record<string, string>>;

type Parameter = Record<string, unknown>;
type Button = NonNullable<TemplateMessage['buttons']>[number];

/** As Graph wants it. */
export function templatePayload({ name, language, header, body, buttons = [] }: TemplateMessage): object {
  const components = [
    ...(header === undefined ? [] : [{ type: 'header', parameters: headerParameters(header) }]),
    ...(body === undefined ? [] : [{ type: 'body', parameters: textParameters(body) }]),
    ...buttons.map(buttonComponent),
  ].filter(({ parameters }) => parameters.length > 0);
  return { name, language: { code: language }, ...(components.length > 0 && { components }) };
}

function headerParameters(header: NonNullable<TemplateMessage['header']>): Parameter[] {
  if (header.kind === 'text') return textParameters(header.values);
  const { kind, mediaId: id, fileName } = header;
  const file = kind === 'document' && fileName !== undefined ? { id, filename: fileName } : { id };
  return [{ type: kind, [kind]: file }];
}

const textParameters = (values: TemplateValues): Parameter[] =>
  isPositional(values)
    ? values.map((text) => ({ type: 'text', text }))
    : Object.entries(values).map(([name, text]) => ({ type: 'text', parameter_name: name, text }));

const isPositional = (values: TemplateValues): values is readonly string[] => Array.isArray(values);

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
    case 'quick_reply':
      return { type: 'payload', payload: button.payload };
    case 'copy_code':
      return { type: 'coupon_code', coupon_code: button.code };
    case 'flow':
      return { type: 'action', action: { flow_token: button.token } };
  }
}
