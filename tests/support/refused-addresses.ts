// Addresses that a source never has, by what lies there: first, last and inner ones of every range that is no host's on the
// public internet, services of clouds, and ways to write them that a browser's parser of addresses understands.

const table = {
  'this machine':
    '0.0.0.0 0.255.255.255 0.1.2.3 127.0.0.2 127.1.2.3 127.0.0.0 127.0.0.1 127.0.0.53 127.255.255.255 :: ::1 ::2 ::127.0.0.1',
  'a network of one’s own':
    '10.0.0.0 10.0.0.1 10.255.255.255 10.10.10.10 172.20.10.1 192.168.0.1 192.168.100.1 fd12:3456:789a::1 172.16.0.0 172.17.0.1 172.31.255.255 192.168.0.0 192.168.1.1 192.168.255.255 fc00::1 fd00::1 fdff:ffff::1 fec0::1 feff::1',
  'a provider’s network': '100.64.0.0 100.127.255.255 100.64.0.1 192.0.0.0 192.0.0.255',
  'services of clouds':
    '100.100.100.200 168.63.129.16 169.254.169.253 169.254.169.254 169.254.170.2 169.254.170.23 192.0.0.192 fd00:ec2::254 fd20:ce::254',
  'the same cable': '169.254.0.0 169.254.255.255 169.254.1.1 fe80::a00:27ff:fe00:1 fe80::1 fe80::1%eth0 febf::1',
  'examples and measurements':
    '192.0.2.1 198.18.0.0 198.19.255.255 198.51.100.1 203.0.113.1 198.18.0.1 203.0.113.255 2001:db8:ffff::1 2001:2::1 2001:db8::1 3fff::1 3fff:fff::1 5f00::1',
  'relays and registries':
    '192.31.196.1 192.52.193.1 192.88.99.1 192.175.48.1 2001:1::1 2001:10::1 2001:20::1 2620:4f:8000::1',
  'groups of hosts': '224.0.0.1 239.255.255.250 224.0.0.251 239.255.255.255 255.255.255.255 ff02::1 ff0e::1',
  'nobody yet':
    '240.0.0.1 240.0.0.0 255.255.255.254 100::1 100:0:0:1::1 4000::1 8000::1 2001::1 2001:1ff:ffff::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  'IPv4 inside of IPv6':
    '::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:a9fe:a9fe ::ffff:192.168.1.1 ::ffff:8.8.8.8 ::ffff:172.16.0.1 ::ffff:100.100.100.200 64:ff9b::c0a8:101 2002:ac10:1:: ::ffff:0:127.0.0.1 64:ff9b::127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b::10.0.0.1 64:ff9b:1::1 64:ff9b:1:ffff::a00:1 2001:0:7f00:1:: 2002:7f00:1:: 2002:a9fe:a9fe:: 2002:a00:1:: 2002:c0a8:101::1',
};

/** Addresses by what lies there. */
export const refusedAddresses: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(table).map(([what, addresses]) => [what, addresses.split(' ')]),
);

/** Addresses of the web whose host is one of these, written in another way. */
export const refusedSpellings: readonly string[] = `
http://127.1/ http://127.0.1/ http://2130706433/ http://0x7f000001/ http://0x7f.0.0.1/ http://0177.0.0.1/ http://017700000001/
http://0/ http://0x0/ http://127.0.0.1./ http://①②⑦.⓪.⓪.①/ http://１２７.０.０.１/ http://127。0。0。1/ http://%31%32%37.0.0.1/
http://2852039166/ http://0xa9fea9fe/ http://0xA9.0xFE.0xA9.0xFE/ http://0251.0376.0251.0376/ http://169.254.43518/
http://[::1]/ http://[0:0:0:0:0:0:0:1]/ http://[::ffff:127.0.0.1]/ http://[::ffff:7f00:1]/ http://[::FFFF:0A00:0001]/
http://[64:ff9b::169.254.169.254]/ http://[fe80::1]/ http://10.1/ http://192.168.257/ http://0x0a000001/ https://127.0.0.1/
`
  .trim()
  .split(/\s+/);
