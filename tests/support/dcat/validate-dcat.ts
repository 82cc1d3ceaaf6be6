import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { toShapes } from './profile.ts';

/** What SHACL finds wrong with a JSON-LD document, and how many statements the document makes. */
export async function validateDcat(json: string): Promise<{ statements: number; faults: string[] }> {
  const store = new Store();
  for await (const quad of Readable.from([json]).pipe(new JsonLdParser())) store.addQuad(quad as Quad);
  const shapes = new Store(new Parser().parse(toShapes()));
  const report = await new SHACLValidator(shapes).validate(store);
  const faults = report.results.map(
    ({ focusNode, path, message }) =>
      `${focusNode?.value} ${path?.value}: ${message.map(({ value }: { value: string }) => value).join('; ')}`,
  );
  return { statements: store.size, faults };
}
