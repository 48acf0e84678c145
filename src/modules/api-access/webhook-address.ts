import { BlockList, isIP } from 'node:net';

/** Why an address cannot be sent to. */
export type AddressFault = 'not_an_address' | 'not_https' | 'has_credentials' | 'not_public';

// IANA special-purpose registries (RFC 6890 and later), among them the metadata services of clouds (169.254.169.254).
const notPublicV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Of 2000::/3, which is all that is given out: protocol assignments with Teredo, documentation, and 6to4, behind
// which an IPv4 address hides.
const notPublicV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refusedV4 = blockList(notPublicV4, 'ipv4');
const refusedV6 = blockList(notPublicV6, 'ipv6');
const givenOutV6 = blockList([['2000::', 3]], 'ipv6');
const loopbackV4 = blockList([['127.0.0.0', 8]], 'ipv4');

/**
 * Whether an IP address is one of the open internet. Mapped, translated and tunnelled forms of IPv4 in IPv6 are not:
 * nobody needs them to be reached.
 */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refusedV4.check(address, 'ipv4');
  return version === 6 && givenOutV6.check(address, 'ipv6') && !refusedV6.check(address, 'ipv6');
}

/** Whether an IP address is this machine itself. */
export function isLoopbackAddress(address: string): boolean {
  return isIP(address) === 4 ? loopbackV4.check(address, 'ipv4') : address === '::1';
}

/** Whether webhooks may be sent to an IP address. */
export function mayBeSentTo(
  address: string,
  { allowLoopback }: { readonly allowLoopback: boolean },
): boolean {
  return isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address));
}

/**
 * Reads the address of a webhook as far as it can be judged without asking anybody. The URL standard turns all ways of
 * writing an IPv4 address (decimal, octal, hexadecimal, shortened) into the usual one before it is judged.
 * @returns the address as it will be used, or why not.
 */
export function readWebhookAddress(
  text: string,
  options: { readonly allowLoopback: boolean },
): { readonly url: string } | { readonly fault: AddressFault } {
  if (!URL.canParse(text)) return { fault: 'not_an_address' };
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { fault: 'not_an_address' };
  if (url.username !== '' || url.password !== '') return { fault: 'has_credentials' };
  const host = hostOf(url);
  const isLocal = host === 'localhost' || host.endsWith('.localhost') || isLoopbackAddress(host);
  if (isLocal && !options.allowLoopback) return { fault: 'not_public' };
  if (url.protocol === 'http:' && !isLocal) return { fault: 'not_https' };
  if (isIP(host) !== 0 && !mayBeSentTo(host, options)) return { fault: 'not_public' };
  url.hash = '';
  return { url: url.href };
}

/** The host of a URL without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function blockList(ranges: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
  return list;
}
