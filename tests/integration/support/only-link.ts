import type { Links, Transport } from '#main/transport/transport.ts';

/** One transport in the place of all links. */
export function onlyLink(transport: Transport): Links {
  return new Proxy(transport, {
    get: (inner, name) => {
      if (name === 'over') return () => inner;
      const member: unknown = Reflect.get(inner, name, inner);
      return typeof member === 'function' ? member.bind(inner) : member;
    },
  }) as Links;
}
