/** Template messages against the templates of the account: name, language, and each blank that is to be filled. */
import { GraphError } from '../server/graph-error.ts';
import type { MediaStore } from '../server/media-store.ts';
import type { Template, TemplateComponent, Templates } from '../server/templates.ts';
import { checkFile } from './bodies.ts';
import { type Json, listIn, numberIn, objectWith, oneOf, optionalText, textIn } from './check.ts';

const PARAMETER_TYPES = ['text', 'currency', 'date_time', 'image', 'video', 'document', 'payload'] as const;
const FILE_TYPES: readonly string[] = ['image', 'video', 'document'];

interface Surroundings {
  templates: Templates;
  media: MediaStore;
}

export function checkTemplate(value: unknown, { templates, media }: Surroundings): Template {
  const wanted = objectWith(value, 'template', ['name', 'language', 'components']);
  const name = textIn(wanted, 'name', 512, "template['name']");
  const language = objectWith(wanted['language'], "template['language']", ['code', 'policy']);
  const code = textIn(language, 'code', 20, "template['language']['code']");
  const template = templates.find(name, code);
  if (!template || !['APPROVED', 'PAUSED', 'DISABLED'].includes(template.status)) {
    throw new GraphError(132001, {
      message: '(#132001) Template name does not exist in the translation',
      details: `template name (${name}) does not exist in ${code}`,
    });
  }
  if (template.status === 'PAUSED') throw new GraphError(132015);
  if (template.status === 'DISABLED') throw new GraphError(132016);
  const given = wanted['components'] === undefined ? [] : listIn(wanted, 'components', 0, 20);
  const filled = given.map((each) => checkComponent(each, template, media));
  for (const component of template.components) checkAllFilled(component, template, filled);
  return template;
}

interface Filled {
  type: string;
  index: number | null;
  parameters: Json[];
}

function checkComponent(
  value: unknown,
  { components, parameterFormat }: Template,
  media: MediaStore,
): Filled {
  const component = objectWith(value, 'components', ['type', 'sub_type', 'index', 'parameters']);
  const type = oneOf(component, 'type', ['header', 'body', 'button']);
  if (type === 'button') oneOf(component, 'sub_type', ['quick_reply', 'url', 'copy_code', 'flow', 'catalog']);
  const index = type === 'button' ? numberIn(component, 'index', 9) : null;
  if (!components.some((each) => each.type === typeIn(type))) {
    throw mismatch(`the template has no ${type}`);
  }
  const parameters = component['parameters'] === undefined ? [] : listIn(component, 'parameters', 0, 100);
  return {
    type,
    index,
    parameters: parameters.map((each) => checkParameter(each, type, parameterFormat, media)),
  };
}

function checkParameter(value: unknown, place: string, format: string, media: MediaStore): Json {
  const parameter = objectWith(value, 'parameters', ['type', 'parameter_name', ...PARAMETER_TYPES]);
  const type = oneOf(parameter, 'type', PARAMETER_TYPES);
  if (FILE_TYPES.includes(type)) {
    checkFile(type, objectWith(parameter[type], type, ['id', 'link', 'filename']), media);
  } else if (type === 'text' || type === 'payload') {
    textIn(parameter, type, place === 'header' ? 60 : 32_768);
    const text = parameter[type] as string;
    if (/[\n\t]| {5}/.test(text) && type === 'text') {
      throw new GraphError(132018, {
        details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
      });
    }
  }
  const name = optionalText(parameter, 'parameter_name', 100);
  if (place !== 'button' && type === 'text' && (name !== undefined) !== (format === 'NAMED')) {
    throw new GraphError(100, {
      message: '(#100) Invalid parameter',
      details: format === 'NAMED' ? 'Parameter name is missing or empty' : 'parameter_name is not expected',
    });
  }
  return parameter;
}

/** The template's component has as many blanks as were filled, of its kind and by its names. */
function checkAllFilled(component: TemplateComponent, template: Template, filled: Filled[]): void {
  const { type } = component;
  if (type === 'BUTTONS') {
    component.buttons?.forEach((button, index) => {
      const given = filled.find((each) => each.type === 'button' && each.index === index);
      const wanted = button.type === 'URL' && blanksIn(button.url ?? '').length > 0;
      if (wanted && given?.parameters.length !== 1)
        throw countMismatch('button', given?.parameters.length ?? 0, 1);
    });
    return;
  }
  if (type === 'FOOTER') return;
  const place = type.toLowerCase();
  const parameters = filled.find((each) => each.type === place)?.parameters ?? [];
  if (type === 'HEADER' && component.format !== 'TEXT') {
    const format = (component.format ?? '').toLowerCase();
    if (parameters.length !== 1 || parameters[0]?.['type'] !== format) {
      throw mismatch(`header: Format mismatch, expected ${component.format}`);
    }
    return;
  }
  const blanks = blanksIn(component.text ?? '');
  if (parameters.length !== blanks.length) throw countMismatch(place, parameters.length, blanks.length);
  if (template.parameterFormat !== 'NAMED') return;
  const names = new Set(parameters.map((parameter) => parameter['parameter_name']));
  if (blanks.some((blank) => !names.has(blank))) throw countMismatch(place, names.size, blanks.length);
}

function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{([^{}]+)\}\}/g)].map((match) => (match[1] ?? '').trim()))];
}

const typeIn = (type: string): string => (type === 'button' ? 'BUTTONS' : type.toUpperCase());

const mismatch = (details: string): GraphError => new GraphError(132012, { details });

const countMismatch = (place: string, given: number, expected: number): GraphError =>
  new GraphError(132000, {
    message: '(#132000) Number of parameters does not match the expected number of params',
    details: `${place}: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  });
