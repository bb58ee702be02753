/** Judging a body as strictly as Graph: what is missing is 131008, what is wrong 131009, what is unknown 100. */
import { GraphError } from '../server/graph-error.ts';

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const missing = (name: string): GraphError =>
  new GraphError(131008, { details: `Parameter of type ${name} is missing.` });

export const wrong = (name: string, why: string): GraphError =>
  new GraphError(131009, { details: `${name}: ${why}` });

export const unexpected = (key: string, name: string): GraphError =>
  new GraphError(100, {
    message: '(#100) Invalid parameter',
    details: `Unexpected key "${key}" on param "${name}".`,
  });

/** The object with nothing in it but these keys. */
export function objectWith(value: unknown, name: string, keys: readonly string[]): Json {
  if (value === undefined) throw missing(name);
  if (!isObject(value)) throw wrong(name, 'must be a JSON object');
  for (const key of Object.keys(value)) if (!keys.includes(key)) throw unexpected(key, name);
  return value;
}

/** A text of 1 to `max` characters. */
export function textIn(object: Json, key: string, max: number, name = key): string {
  const text = object[key];
  if (text === undefined) throw missing(name);
  if (typeof text !== 'string') throw wrong(name, 'must be a string');
  if (text.trim() === '') throw wrong(name, 'must not be empty');
  if (length(text) > max) throw wrong(name, `must be at most ${max} characters long`);
  return text;
}

export function optionalText(object: Json, key: string, max: number, name = key): string | undefined {
  return object[key] === undefined ? undefined : textIn(object, key, max, name);
}

export function numberIn(object: Json, key: string, most: number): number {
  const value = object[key];
  if (value === undefined) throw missing(key);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) > most) {
    throw wrong(key, 'must be a number in its range');
  }
  return number;
}

export function optionalBoolean(object: Json, key: string): boolean | undefined {
  const value = object[key];
  if (value !== undefined && typeof value !== 'boolean') throw wrong(key, 'must be true or false');
  return value;
}

export function listIn(object: Json, key: string, min: number, max: number, name = key): unknown[] {
  const list = object[key];
  if (list === undefined) throw missing(name);
  if (!Array.isArray(list)) throw wrong(name, 'must be an array');
  if (list.length < min || list.length > max) throw wrong(name, `must have ${min} to ${max} elements`);
  return list as unknown[];
}

export function oneOf(object: Json, key: string, values: readonly string[], name = key): string {
  const value = object[key];
  if (value === undefined) throw missing(name);
  if (typeof value !== 'string' || !values.includes(value)) {
    throw new GraphError(100, {
      message: `(#100) Param ${name} must be one of {${values.join(', ').toUpperCase()}}`,
    });
  }
  return value;
}

const length = (text: string): number => Array.from(text).length;
