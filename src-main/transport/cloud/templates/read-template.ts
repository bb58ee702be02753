import type { z } from 'zod';
import {
  approvedFileKindSchema,
  type ApprovedButton,
  type ApprovedTemplate,
} from '#shared/domain/templates/approved-template.ts';
import { listOf, part, words } from '../../loose.ts';

const component = part({
  type: words,
  format: words,
  text: words,
  buttons: listOf(part({ type: words, text: words, url: words, phone_number: words })),
});

const template = part({
  name: words,
  status: words,
  category: words,
  language: words,
  parameter_format: words,
  rejected_reason: words,
  quality_score: part({ score: words }),
  components: listOf(component),
});

const CATEGORIES: Readonly<Record<string, ApprovedTemplate['category']>> = {
  UTILITY: 'utility',
  MARKETING: 'marketing',
  AUTHENTICATION: 'authentication',
};

const STATES: Readonly<Record<string, ApprovedTemplate['state']>> = {
  APPROVED: 'approved',
  PENDING: 'pending',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  DISABLED: 'disabled',
  LIMIT_EXCEEDED: 'disabled',
  IN_APPEAL: 'appealed',
  PENDING_DELETION: 'gone',
  DELETED: 'gone',
};

const QUALITIES: Readonly<Record<string, ApprovedTemplate['quality']>> = {
  GREEN: 'good',
  YELLOW: 'middling',
  RED: 'poor',
};

const BUTTONS: Readonly<Record<string, ApprovedButton['kind']>> = {
  QUICK_REPLY: 'reply',
  URL: 'url',
  PHONE_NUMBER: 'phone',
  COPY_CODE: 'code',
  FLOW: 'flow',
};

/** One of Graph's list. @returns undefined for what is no template. */
export function readTemplate(value: unknown): ApprovedTemplate | undefined {
  const read = template.parse(value);
  const { name, language, components } = read;
  if (name === null || language === null) return undefined;
  const find = (type: string): z.output<typeof component> | undefined =>
    components.find((each) => each.type === type);
  const reason = read.rejected_reason;
  return {
    name,
    language,
    category: CATEGORIES[read.category ?? ''] ?? 'other',
    state: STATES[read.status ?? ''] ?? 'other',
    reason: reason === 'NONE' ? null : reason,
    quality: QUALITIES[read.quality_score.score ?? ''] ?? null,
    hasNamedBlanks: read.parameter_format?.toUpperCase() === 'NAMED',
    header: headerOf(find('HEADER')),
    body: find('BODY')?.text ?? '',
    footer: find('FOOTER')?.text ?? null,
    buttons: [
      ...(find('BUTTONS')?.buttons ?? []).map((button): ApprovedButton => ({
        kind: BUTTONS[button.type ?? ''] ?? 'other',
        label: button.text ?? '',
        target: button.url ?? button.phone_number,
      })),
      // Cards and whatever else Meta adds: more than the desk can fill in.
      ...components
        .filter(({ type }) => !PARTS.has(type ?? ''))
        .map((): ApprovedButton => ({ kind: 'other', label: '', target: null })),
    ],
  };
}

const PARTS: ReadonlySet<string> = new Set(['HEADER', 'BODY', 'FOOTER', 'BUTTONS']);

function headerOf(header: z.output<typeof component> | undefined): ApprovedTemplate['header'] {
  if (header === undefined) return null;
  if (header.format === 'TEXT') return { kind: 'text', text: header.text ?? '' };
  const kind = approvedFileKindSchema.safeParse(header.format?.toLowerCase());
  return kind.success ? { kind: 'file', of: kind.data } : { kind: 'other' };
}
