/** A value of another type than the signature around it says: its own signature comes with it. */
export interface Variant {
  signature: string;
  value: unknown;
}

/** The first whole type of a signature, as `a{sv}` of `a{sv}i`. */
function firstType(signature: string): string {
  const [first = ''] = signature;
  if (first === 'a') return first + firstType(signature.slice(1));
  if (first !== '(' && first !== '{') return first;
  let depth = 0;
  for (const [index, letter] of signature.split('').entries()) {
    if (letter === '(' || letter === '{') depth += 1;
    if (letter === ')' || letter === '}') depth -= 1;
    if (depth === 0) return signature.slice(0, index + 1);
  }
  throw new Error(`no signature: ${signature}`);
}

function typesOf(signature: string): string[] {
  const types: string[] = [];
  for (let rest = signature; rest !== ''; rest = rest.slice(types.at(-1)?.length))
    types.push(firstType(rest));
  return types;
}

/** Where a type may begin: after as many bytes as are a multiple of this. */
function alignmentOf(type: string): number {
  const [first = ''] = type;
  if ('ygv'.includes(first)) return 1;
  if ('nq'.includes(first)) return 2;
  return '({xtd'.includes(first) ? 8 : 4;
}

/** Bytes as D-Bus sends them, the least of a number first. */
export class Writer {
  readonly #bytes: number[] = [];

  get bytes(): Buffer {
    return Buffer.from(this.#bytes);
  }

  align(to: number): void {
    while (this.#bytes.length % to !== 0) this.#bytes.push(0);
  }

  all(signature: string, values: readonly unknown[]): this {
    for (const [index, type] of typesOf(signature).entries()) this.#put(type, values[index]);
    return this;
  }

  #put(type: string, value: unknown): void {
    this.align(alignmentOf(type));
    const [first] = type;
    if (first === 'y') this.#bytes.push(Number(value));
    else if (first === 'b') this.#number(value === true ? 1 : 0);
    else if (first === 'i' || first === 'u') this.#number(Number(value));
    else if (first === 's' || first === 'o') this.#text(String(value));
    else if (first === 'g') this.#signature(String(value));
    else if (first === 'v') this.#variant(value as Variant);
    else if (first === 'a') this.#array(type.slice(1), value as unknown[]);
    else if (first === '(' || first === '{') this.all(type.slice(1, -1), value as unknown[]);
    else throw new Error(`nothing writes ${type}`);
  }

  #number(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.#bytes.push((value >>> shift) & 255);
  }

  #text(text: string): void {
    const bytes = Buffer.from(text);
    this.#number(bytes.length);
    this.#bytes.push(...bytes, 0);
  }

  #signature(signature: string): void {
    this.#bytes.push(signature.length, ...Buffer.from(signature), 0);
  }

  #variant({ signature, value }: Variant): void {
    this.#signature(signature);
    this.#put(signature, value);
  }

  #array(type: string, values: unknown[]): void {
    const at = this.#bytes.length;
    this.#number(0);
    this.align(alignmentOf(type));
    const begin = this.#bytes.length;
    for (const value of values) this.#put(type, value);
    const length = this.#bytes.length - begin;
    for (let byte = 0; byte < 4; byte += 1) this.#bytes[at + byte] = (length >>> (8 * byte)) & 255;
  }
}

/** The same the other way. A variant is read as its value alone, a dictionary as a list of its pairs. */
export class Reader {
  readonly #bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  align(to: number): void {
    this.at = Math.ceil(this.at / to) * to;
  }

  all(signature: string): unknown[] {
    return typesOf(signature).map((type) => this.#take(type));
  }

  #take(type: string): unknown {
    this.align(alignmentOf(type));
    const [first = ''] = type;
    if (first === 'v') {
      const signature = this.#signature();
      return this.#take(signature);
    }
    if (first === 'a') return this.#array(type.slice(1));
    if (first === '(' || first === '{') return this.all(type.slice(1, -1));
    if (first === 's' || first === 'o') return this.#text();
    if (first === 'g') return this.#signature();
    return this.#number(first);
  }

  #number(type: string): number | bigint | boolean {
    const at = this.at;
    if (type === 'y') return this.#bytes.readUInt8(this.#step(1));
    if (type === 'n') return this.#bytes.readInt16LE(this.#step(2));
    if (type === 'q') return this.#bytes.readUInt16LE(this.#step(2));
    if (type === 'i') return this.#bytes.readInt32LE(this.#step(4));
    if (type === 'u') return this.#bytes.readUInt32LE(this.#step(4));
    if (type === 'b') return this.#bytes.readUInt32LE(this.#step(4)) === 1;
    if (type === 'd') return this.#bytes.readDoubleLE(this.#step(8));
    if (type === 'x' || type === 't') return this.#bytes.readBigInt64LE(this.#step(8));
    throw new Error(`nothing reads ${type} at ${at}`);
  }

  #step(length: number): number {
    this.at += length;
    return this.at - length;
  }

  #text(): string {
    const length = Number(this.#number('u'));
    const from = this.#step(length + 1);
    return this.#bytes.toString('utf8', from, from + length);
  }

  #signature(): string {
    const length = Number(this.#number('y'));
    const from = this.#step(length + 1);
    return this.#bytes.toString('utf8', from, from + length);
  }

  #array(type: string): unknown[] {
    const length = Number(this.#number('u'));
    this.align(alignmentOf(type));
    const end = this.at + length;
    const values: unknown[] = [];
    while (this.at < end) values.push(this.#take(type));
    return values;
  }
}
