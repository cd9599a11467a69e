import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  // Addresses that carry an IPv4 one: NAT64, 6to4.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/**
 * Whether an IP address is of this machine, of a network behind it, or of no single host: what a link given by somebody
 * else must not lead the server to (IANA special-purpose registries; link-local also holds the clouds' metadata).
 */
export function isInsideAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  // BlockList reads ::ffff:10.0.0.1 as 10.0.0.1.
  return inside.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
