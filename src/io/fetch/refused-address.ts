import { BlockList, isIP } from 'node:net';

// Addresses that a source never has: whoever writes one into the settings, into a redirect or into a name's DNS would have
// this machine ask its own services or its neighbours. From the registries of special addresses of IANA
// (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry).

const refusedIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Azure's own services of a machine; the one metadata address that looks like any other.
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Within 2000::/3, outside of which no address is public: tunnels that end in an IPv4 address, and what is no host's. */
const refusedIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

const refused = new BlockList();
for (const [list, family] of [
  [refusedIPv4, 'ipv4'],
  [refusedIPv6, 'ipv6'],
] as const) {
  for (const range of list) {
    const [net, length] = range.split('/') as [string, string];
    refused.addSubnet(net, Number(length), family);
  }
}
const publicIPv6 = new BlockList();
publicIPv6.addSubnet('2000::', 3, 'ipv6');

/** True for an address, written as `dns.lookup` gives it, that is not on the public internet, and for what is no address. */
export function isRefusedAddress(address: string): boolean {
  const plain = address.split('%')[0]!;
  switch (isIP(plain)) {
    case 4:
      return refused.check(plain, 'ipv4');
    case 6:
      // Mapped and translated IPv4 addresses (::ffff:0:0/96, 64:ff9b::/96, …) lie outside of 2000::/3.
      return !publicIPv6.check(plain, 'ipv6') || refused.check(plain, 'ipv6');
    default:
      return true;
  }
}
