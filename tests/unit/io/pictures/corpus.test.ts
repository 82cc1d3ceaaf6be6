import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { encodePictures } from '../../../../src/io/pictures/encode-pictures.ts';
import { makeCorpus, planted } from '../../../support/picture-corpus.ts';

const scratch = await mkdtemp(path.join(tmpdir(), 'corpus-'));
after(() => rm(scratch, { recursive: true }));
const folder = path.join(scratch, 'photos');
await mkdir(folder);
const corpus = await makeCorpus();
for (const { name, bytes } of corpus) await writeFile(path.join(folder, name), bytes);

async function encodeCorpus(cache: string) {
  const jobs = [
    { names: [...corpus.map(({ name }) => name), 'not\0there.jpg', '../../etc/passwd'], folder, hosts: [] },
  ];
  const cacheFolder = path.join(scratch, cache);
  const [outcomes] = await encodePictures(jobs, { cacheFolder, megapixels: 50, now: new Date(), boxesOf: () => [] });
  return outcomes!;
}

const outcomes = await encodeCorpus('cache');

for (const [at, { name, becomes }] of corpus.entries()) {
  const wanted = becomes === 'published' ? 'published' : `refused (${becomes.source})`;
  test(`the file ${JSON.stringify(name)} of the corpus is ${wanted}, and the others go on`, () => {
    const outcome = outcomes[at]!;
    if (becomes === 'published') assert.ok('file' in outcome, 'reason' in outcome ? outcome.reason : '');
    else assert.match('reason' in outcome ? outcome.reason : 'published', becomes);
  });
}

test('all that is looked for is there before', () => {
  const names = corpus.map(({ name }) => name).join('\n');
  for (const secret of planted) {
    assert.ok(names.includes(secret) || corpus.some(({ bytes }) => Buffer.from(bytes).includes(secret)), secret);
  }
});

test('what was planted in pictures and names is in no byte and no name of the copies', async () => {
  for (const entry of await readdir(path.join(scratch, 'cache'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(path.join(entry.parentPath, entry.name));
    for (const secret of planted) {
      assert.equal(bytes.includes(secret), false, `${secret} in ${entry.name}`);
      assert.equal(entry.name.includes(secret), false);
    }
  }
});

test('a second cache holds the same bytes', async () => {
  await encodeCorpus('second');
  const read = async (cache: string) => {
    const entries = await readdir(path.join(scratch, cache), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    return Promise.all(
      files.toSorted().map(async (file) => [path.basename(file), (await readFile(file)).toString('base64')]),
    );
  };
  assert.deepEqual(await read('second'), await read('cache'));
});
