import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isRefusedAddress } from './refused-address.ts';

/** The addresses of a host's name. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** A name led to an address that no source has. */
export class AddressRefused extends Error {}

export const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))),
  );

/**
 * Looks a name up for the connection that is about to be made, and refuses it where any of its addresses is not public:
 * what was looked at is what is connected to, so that a name cannot change its mind in between.
 */
export function guardLookup(resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const bad = addresses.find(({ address }) => isRefusedAddress(address));
        const [first] = addresses;
        if (bad || !first) callback(new AddressRefused(), '', 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

/** True for a host written as an address, for which nothing is looked up, that is not public. `[::1]` as in a URL. */
export function isRefusedHost(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && isRefusedAddress(bare);
}
