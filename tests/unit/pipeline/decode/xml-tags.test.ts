import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesOf, tagsNamed, withoutEntities } from '../../../../src/pipeline/decode/xml-tags.ts';

const read = (xml: string, name: string) =>
  [...tagsNamed(xml, name)].map((attributes) => Object.fromEntries(attributes));

test('tags are found by their local name, open or closed in themselves, with attributes by theirs', () => {
  const xml = `<sheets><x:sheet name="ก" r:id='rId1' /><sheet\n name = "ข &amp; ค"></sheet><sheetId a="1"/><sheet/></sheets>`;
  assert.deepEqual(read(xml, 'sheet'), [{ name: 'ก', id: 'rId1' }, { name: 'ข &amp; ค' }, {}]);
  assert.deepEqual(read(xml, 'none'), []);
});

test('a tag that two parsers could understand differently is passed over', () => {
  assert.deepEqual(read('<sheet id="1" r:id="2"/><sheet id=1/><sheet id="a<b"/><sheet id="3"/>', 'sheet'), [
    { id: '3' },
  ]);
});

test('attributes are read to the end of the text, or not at all', () => {
  assert.deepEqual(Object.fromEntries(attributesOf(` a="1" b=''`)!), { a: '1', b: '' });
  assert.deepEqual(Object.fromEntries(attributesOf(' a="1" /')!), { a: '1' });
  assert.equal(attributesOf('')!.size, 0);
  for (const text of [' a="1" b', ' a="1"x', 'a="1"', ' a="1" a="2"', ' a="1" //'])
    assert.equal(attributesOf(text), undefined, text);
});

test('a value’s signs are read once, and what is no name of a sign stays', () => {
  assert.equal(withoutEntities('ก &amp; &lt;ข&gt; &quot;ค&quot; &apos;ง&apos;'), 'ก & <ข> "ค" \'ง\'');
  assert.equal(withoutEntities('&amp;lt; &nbsp; &constructor; & amp;'), '&lt; &nbsp; &constructor; & amp;');
});
