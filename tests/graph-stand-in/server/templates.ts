/** The account's message templates: listed by pages, made, and taken away. */
import type { Json } from '../messages/check.ts';
import { GraphError } from './graph-error.ts';
import { newNumericId } from './ids.ts';

export type TemplateStatus = 'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL';

export interface TemplateComponent {
  type: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS';
  format?: 'TEXT' | 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'LOCATION';
  text?: string;
  buttons?: { type: 'QUICK_REPLY' | 'URL' | 'PHONE_NUMBER' | 'COPY_CODE'; text: string; url?: string }[];
  example?: object;
}

export interface Template {
  id: string;
  name: string;
  language: string;
  status: TemplateStatus;
  category: 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';
  parameterFormat: 'NAMED' | 'POSITIONAL';
  components: TemplateComponent[];
  rejectedReason: string;
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
}

const FIELDS = [
  'id',
  'name',
  'status',
  'category',
  'language',
  'components',
  'parameter_format',
  'rejected_reason',
  'quality_score',
];
const DEFAULT_FIELDS = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id'];
const DEFAULT_PAGE = 25;

export class Templates {
  #all: Template[] = [];

  add(template: Partial<Template> & { name: string }): Template {
    const added: Template = {
      id: newNumericId(),
      language: 'ar',
      status: 'APPROVED',
      category: 'UTILITY',
      parameterFormat: 'POSITIONAL',
      components: [{ type: 'BODY', text: 'أهلاً بكم' }],
      rejectedReason: 'NONE',
      quality: 'UNKNOWN',
      ...template,
    };
    this.#all.push(added);
    return added;
  }

  find(name: string, language: string): Template | undefined {
    return this.#all.find((each) => each.name === name && each.language === language);
  }

  /** `GET /{WABA}/message_templates`. */
  list(query: URLSearchParams, here: string): object {
    const fields = fieldsOf(query);
    const limit = Number(query.get('limit') ?? DEFAULT_PAGE);
    const cursor = query.get('after');
    const start = cursor === null ? 0 : offsetOf(cursor);
    const wanted = this.#all.filter(
      ({ name, status }) =>
        (query.get('name') ?? name) === name && (query.get('status') ?? status) === status,
    );
    const page = wanted.slice(start, start + limit);
    const end = start + page.length;
    if (page.length === 0) return { data: [] };
    const next = `${here}?${new URLSearchParams({ fields: fields.join(','), limit: String(limit), after: cursorOf(end) })}`;
    return {
      data: page.map((template) => pick(template, fields)),
      paging: {
        cursors: { before: cursorOf(start), after: cursorOf(end) },
        ...(end < wanted.length && { next }),
      },
    };
  }

  /** `POST /{WABA}/message_templates`: to be looked at by Meta, unless it cannot be. */
  create(body: Json): object {
    const { name, language, category, components, parameter_format: format } = body;
    if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name)) throw refused('name', 2_388_023);
    if (typeof language !== 'string') throw refused('language');
    if (category !== 'UTILITY' && category !== 'MARKETING' && category !== 'AUTHENTICATION')
      throw refused('category');
    if (!Array.isArray(components) || components.length === 0) throw refused('components');
    if (this.find(name, language)) {
      throw new GraphError(100, {
        message: 'Content in This Language Already Exists',
        subcode: 2_388_024,
      });
    }
    const { id, status } = this.add({
      name,
      language,
      category,
      status: 'PENDING',
      parameterFormat: format === 'NAMED' || format === 'named' ? 'NAMED' : 'POSITIONAL',
      components: components as TemplateComponent[],
    });
    return { id, status, category };
  }

  /** `DELETE /{WABA}/message_templates?name=`: in all languages. */
  remove(query: URLSearchParams): object {
    const name = query.get('name');
    const left = this.#all.filter((each) => each.name !== name);
    if (left.length === this.#all.length) {
      throw new GraphError(100, { message: "Message Template Can't Be Deleted", subcode: 2_593_002 });
    }
    this.#all = left;
    return { success: true };
  }
}

function fieldsOf(query: URLSearchParams): string[] {
  const fields = query.get('fields')?.split(',') ?? DEFAULT_FIELDS;
  for (const field of fields) {
    if (!FIELDS.includes(field)) {
      throw new GraphError(100, { message: `(#100) Tried accessing nonexisting field (${field})` });
    }
  }
  return fields.includes('id') ? fields : [...fields, 'id'];
}

function pick(template: Template, fields: string[]): object {
  const { parameterFormat, rejectedReason, quality, ...same } = template;
  const all: Json = {
    ...same,
    parameter_format: parameterFormat,
    rejected_reason: rejectedReason,
    quality_score: { score: quality },
  };
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}

const cursorOf = (offset: number): string => Buffer.from(`at:${offset}`).toString('base64');

function offsetOf(cursor: string): number {
  const offset = /^at:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (offset === undefined) throw new GraphError(100, { message: '(#100) Invalid cursor' });
  return Number(offset);
}

const refused = (name: string, subcode?: number): GraphError =>
  new GraphError(100, { details: `Param ${name} is not valid`, ...(subcode !== undefined && { subcode }) });
