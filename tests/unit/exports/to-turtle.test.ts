import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad } from 'n3';
import { toTurtle } from '../../../src/exports/to-turtle.ts';

/** Statements as lines in order; blank nodes have no name worth comparing. */
const toLines = (quads: Quad[]) =>
  quads
    .map(({ subject, predicate, object }) =>
      [subject, predicate, object]
        .map((term) =>
          term.termType === 'BlankNode'
            ? '_'
            : `${term.termType} ${term.value} ${'language' in term ? `${term.language} ${term.datatype.value}` : ''}`,
        )
        .join(' | '),
    )
    .toSorted();

async function readJsonLd(document: string): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of Readable.from([document]).pipe(new JsonLdParser())) quads.push(quad as Quad);
  return quads;
}

const prefixes = { ex: 'https://example.org/', xsd: 'http://www.w3.org/2001/XMLSchema#' };

test('Turtle says what the JSON-LD says, of names, languages, types, lists and nodes within nodes', async () => {
  const document = JSON.stringify({
    '@context': prefixes,
    '@id': 'https://example.org/a',
    '@type': 'ex:Thing',
    'ex:title': [
      { '@language': 'th', '@value': 'บรรทัด\n"หนึ่ง" \\' },
      { '@language': 'en', '@value': 'One' },
    ],
    'ex:plain': 'plain',
    'ex:size': { '@type': 'xsd:nonNegativeInteger', '@value': '12' },
    'ex:part': [
      { '@id': 'https://example.org/b', '@type': 'ex:Part', 'ex:of': { '@id': 'https://example.org/a' } },
      { 'ex:plain': 'without a name' },
    ],
  });
  const quads = new Parser().parse(toTurtle(document));
  assert.deepEqual(toLines(quads), toLines(await readJsonLd(document)));
  assert.equal(quads.length, 10);
});

test('a node named in several places is written once', () => {
  const part = { '@id': 'https://example.org/b', '@type': 'ex:Part' };
  const turtle = toTurtle(
    JSON.stringify({ '@context': prefixes, '@id': 'https://example.org/a', 'ex:one': part, 'ex:two': part }),
  );
  assert.equal(turtle.split('a ex:Part').length, 2);
});

test('what is neither text nor a node is refused', () => {
  const document = JSON.stringify({ '@context': prefixes, '@id': 'https://example.org/a', 'ex:count': 3 });
  assert.throws(() => toTurtle(document), TypeError);
});
