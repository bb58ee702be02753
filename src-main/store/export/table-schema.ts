import { exportedColumns, isoNameOf, type ExportedColumn, type ExportedTables } from './declaration.ts';

/** JSON Schema (2020-12) of every table's lines, each under `$defs`, made of their declaration. */
export function describeTables(tables: ExportedTables): Record<string, unknown> {
  const defs = Object.entries(tables).map(([name, table]) => {
    const columns = exportedColumns(table);
    const properties = columns.flatMap((column) => [
      [column.name, schemaOf(column)] as const,
      ...(column.kind === 'time' ? [[isoNameOf(column.name), ISO] as const] : []),
      ...(name === 'media_files' && column.name === 'mime_type' ? [['file', FILE] as const] : []),
    ]);
    return [
      name,
      {
        type: 'object',
        title: name,
        description: table.says.en,
        properties: Object.fromEntries(properties),
        required: properties.map(([property]) => property),
        additionalProperties: false,
      },
    ];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'Each line of tables/<name>.jsonl is one object of the definition of that name.',
    $defs: Object.fromEntries(defs),
  };
}

const ISO = { type: ['string', 'null'], format: 'date-time', description: 'The same in UTC.' };
const FILE = {
  type: 'string',
  description: 'Where it lies in this export, unless missing-files.jsonl names it.',
};

function schemaOf({ kind, isNullable, of }: ExportedColumn): Record<string, unknown> {
  const may = (type: string): string | string[] => (isNullable ? [type, 'null'] : type);
  switch (kind) {
    case 'id':
      return { type: 'integer', description: 'Stays the same in every export.' };
    case 'integer':
      return { type: may('integer') };
    case 'real':
      return { type: may('number') };
    case 'text':
      return { type: may('string') };
    case 'time':
      return { type: may('integer'), description: 'Milliseconds since 1970-01-01, UTC.' };
    case 'day':
      return { type: may('string'), description: 'A day of the calendar, YYYY-MM-DD.' };
    case 'flag':
      return { type: may('boolean') };
    case 'json':
      // Its own shape is told by its table's other columns.
      return {};
    case 'base64':
      return { type: may('string'), contentEncoding: 'base64' };
    case 'reference':
      return of === 'media_files'
        ? { type: may('string'), description: 'id of media_files.' }
        : { type: may('integer'), description: `id of ${of}.` };
  }
}
