import fc from 'fast-check';
import { z } from 'zod';
import { hostileText, hostileValue } from './hostile.ts';

interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  items?: Shape | boolean;
  format?: string;
  properties?: Record<string, Shape>;
  required?: string[];
  /** Of a record: what each of its required keys holds. */
  additionalProperties?: Shape | boolean;
}

/**
 * Values that look like what a schema asks for: nearly right ones reach what lies behind the check. In one of thirteen
 * places there is something else, or nothing.
 */
export function likeSchema(schema: z.ZodType): fc.Arbitrary<unknown> {
  return orHostile(fromShape(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape));
}

const orHostile = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: hostileValue });

function fromShape(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.const !== undefined) return fc.constant(shape.const);
  const either = shape.anyOf ?? shape.oneOf;
  if (either) return fc.oneof(...either.map(fromShape));
  switch (shape.type) {
    case 'object': {
      const { required = [], additionalProperties } = shape;
      const values = typeof additionalProperties === 'object' ? additionalProperties : {};
      const properties = shape.properties ?? Object.fromEntries(required.map((key) => [key, values]));
      const members = Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, orHostile(fromShape(value))]),
      );
      return fc.oneof(
        { weight: 6, arbitrary: fc.record(members, { requiredKeys: required }) },
        { weight: 1, arbitrary: fc.record(members, { requiredKeys: [] }) },
      );
    }
    case 'array':
      return fc.array(orHostile(fromShape(typeof shape.items === 'object' ? shape.items : {})), {
        maxLength: 4,
      });
    case 'integer':
    case 'number':
      // The small ones are ids of things that exist.
      return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.maxSafeInteger());
    case 'boolean':
      return fc.boolean();
    case 'string':
      if (shape.format === 'uuid') return fc.uuid();
      return fc.oneof(hostileText, fc.constantFrom('EG', '01012345678', '+20 101 234 5678', '201012345678'));
    case 'null':
      return fc.constant(null);
    case undefined:
    default:
      // Nothing is asked for, or bytes, which JSON schemas have no word for.
      return fc.oneof(fc.constant(undefined), fc.uint8Array({ minLength: 1 }));
  }
}
