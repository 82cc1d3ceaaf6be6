/** What ids are made of: an address that stays the same when the site moves, and a day on which it was its owner's. */
export interface Identity {
  /** Without a slash at its end. */
  address: string;
  /** YYYY-MM-DD. */
  since: string;
}

/**
 * A calendar's UID of an activity. Never a random one: the next build must tell programs of the same event. The portal's
 * whole address is in it, not its province: two portals on one host, even of one province (such as one for trying out), are
 * told apart by their paths. At a host's root the path adds nothing. No id holds a dot, so no id with a path is another's
 * without.
 */
export function toUid(id: string, { address }: Identity): string {
  const { host, pathname } = new URL(address);
  return `${[id, ...pathname.split('/').filter(Boolean)].join('.')}@${host}`;
}

/**
 * A tag URI (RFC 4151): a name that is nobody else's and no address. `path` says what is named, such as "area/4904/feed.xml".
 */
export function toTag(path: string, { address, since }: Identity): string {
  const { hostname, pathname } = new URL(address);
  return `tag:${hostname},${since}:${[...pathname.split('/').filter(Boolean), path].join('/')}`;
}
