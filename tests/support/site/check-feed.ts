/** One element of a feed, as a strict parser of XML read it. */
export interface XmlElement {
  name: string;
  namespace: string | null;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const atom = 'http://www.w3.org/2005/Atom';
/** What RFC 3339 calls a date-time, with the capital T and Z that RFC 4287 (3.3) asks for. */
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
/** A tag URI (RFC 4151). */
const tag = /^tag:[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]+$/;

/**
 * What RFC 4287 says a feed must be and this one is not, and what else we ask of ours: tag URIs, a self link, rights, a
 * language, order. One line each; `address` is the feed's own. Numbers are clauses.
 */
export function checkFeed(feed: XmlElement, address: string): string[] {
  const entries = childrenOf(feed, 'entry');
  const links = childrenOf(feed, 'link');
  const updates = entries.map((entry) => textOf(entry, 'updated'));
  const ids = entries.map((entry) => textOf(entry, 'id'));
  return [
    ...refuse(feed.name !== 'feed' || feed.namespace !== atom, '4.1.1 the root is no atom:feed'),
    ...refuse(foreignTo(feed), 'an element of another namespace'),
    ...refuse(!feed.attributes['xml:lang'], '2 no language'),
    ...['id', 'title', 'updated', 'author', 'rights'].flatMap((name) => exactlyOne(feed, name, '4.1.1')),
    ...childrenOf(feed, 'author').flatMap((author) => exactlyOne(author, 'name', '3.2.1')),
    ...refuse(!tag.test(textOf(feed, 'id')), `4.2.6 ${textOf(feed, 'id')} is no tag`),
    ...refuse(!moment.test(textOf(feed, 'updated')), '3.3 updated is no moment'),
    ...refuse(links.filter(({ attributes }) => attributes.rel === 'self').length !== 1, '4.1.1 not one self link'),
    ...refuse(
      !links.some(({ attributes: { rel, href } }) => rel === 'self' && href === address),
      'its self link is another',
    ),
    ...refuse(links.filter(({ attributes }) => attributes.rel === 'alternate').length !== 1, '4.1.1 not one alternate'),
    ...refuse(new Set(ids).size !== ids.length, '4.1.1 two entries have one id'),
    ...refuse(entries.length > 50, `${entries.length} entries`),
    ...refuse(
      updates.some((one, place) => place > 0 && one > updates[place - 1]!),
      'not the newest first',
    ),
    ...refuse(updates.length > 0 && textOf(feed, 'updated') !== updates[0], 'not as new as its newest entry'),
    ...entries.flatMap(checkEntry),
    ...[...links, ...entries.flatMap((entry) => childrenOf(entry, 'link'))].flatMap(checkLink),
  ];
}

function checkEntry(entry: XmlElement): string[] {
  const [id, published, updated] = ['id', 'published', 'updated'].map((name) => textOf(entry, name)) as [
    string,
    string,
    string,
  ];
  const alternates = childrenOf(entry, 'link').filter(({ attributes }) => attributes.rel === 'alternate');
  return [
    ...['id', 'title', 'updated', 'published', 'summary'].flatMap((name) => exactlyOne(entry, name, '4.1.2')),
    ...refuse(!tag.test(id), `4.2.6 ${id} is no tag`),
    ...refuse(![published, updated].every((one) => moment.test(one)), `3.3 ${id} has no moment`),
    ...refuse(updated < published, `${id} was updated before it was published`),
    ...refuse(alternates.length !== 1, `4.1.2 ${id} has not one alternate`),
    ...refuse(textOf(entry, 'title').trim() === '', `4.2.14 ${id} has no title`),
    ...refuse(/undefined|null|NaN/.test(`${textOf(entry, 'title')} ${textOf(entry, 'summary')}`), `${id} tells a gap`),
    ...refuse(
      childrenOf(entry, 'category').some(({ attributes }) => !attributes.term),
      `4.2.2.1 ${id}: no term`,
    ),
  ];
}

function checkLink({ attributes: { href = '' } }: XmlElement): string[] {
  return refuse(!/^https?:\/\/[^/]/.test(href), `4.2.7.1 "${href}" is no full address`);
}

const childrenOf = (parent: XmlElement, name: string) => parent.children.filter((child) => child.name === name);
const textOf = (parent: XmlElement, name: string) => childrenOf(parent, name)[0]?.text ?? '';
const foreignTo = ({ namespace, children }: XmlElement): boolean => namespace !== atom || children.some(foreignTo);
const refuse = (isWrong: boolean, fault: string) => (isWrong ? [fault] : []);
const exactlyOne = (parent: XmlElement, name: string, clause: string) => {
  const { length } = childrenOf(parent, name);
  return refuse(length !== 1, `${clause} ${parent.name} has ${length} ${name}`);
};
