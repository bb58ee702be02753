import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Nothing of a pharmacy's is there: this network itself, link-local (cloud metadata; also in IPv6's ways of writing it),
 * multicast, reserved.
 */
const NEVER = listOf(
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['64:ff9b::a9fe:0', 112],
  ['2002:a9fe::', 32],
  ['fe80::', 10],
  ['ff00::', 8],
);

/** This PC and networks like the pharmacy's own. */
const PRIVATE = listOf(
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
);

export class AddressRefused extends Error {}

/**
 * Whether an address may be called at all. An admin who types 192.168.1.20 means it; a name that leads there may be
 * somebody else's trick to reach what only this PC can (and may lead elsewhere tomorrow), so names lead outside only.
 * `localhost` is no name that anybody else could move.
 * @param host of a URL, which has made every spelling of an IP address one.
 */
export function refuseAddress(host: string): void {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  if (isIP(bare) !== 0 && isIn(NEVER, bare)) throw new AddressRefused(`never: ${bare}`);
}

/** Looks a name up for the connection itself, so that nothing can change between the look and the call. */
export const guardedLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, '', 0);
    const refused = host !== 'localhost' && found.some(({ address }) => isInside(address));
    const [first] = found;
    if (refused || first === undefined) return callback(new AddressRefused(`${host} leads inside`), '', 0);
    if (options.all === true) return callback(null, found);
    return callback(null, first.address, first.family);
  });
};

const isInside = (address: string): boolean => isIn(PRIVATE, address) || isIn(NEVER, address);

const isIn = (list: BlockList, address: string): boolean =>
  list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

function listOf(...nets: [net: string, prefix: number][]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4');
  return list;
}
