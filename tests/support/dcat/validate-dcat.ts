import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { toShapes } from './profile.ts';

/** What SHACL finds: at which node, at which of its properties, and what. */
export interface DcatFinding {
  severity: 'violation' | 'warning' | 'info';
  node: string;
  property: string;
  message: string;
}

/** What SHACL finds in statements (Turtle) by shapes (Turtle). */
export async function validateTurtle(statements: string, shapes: string): Promise<DcatFinding[]> {
  return validate(new Store(new Parser().parse(statements)), shapes);
}

/**
 * What our own shapes find wrong with a JSON-LD document, what of the recommended it lacks, and how many statements it
 * makes.
 */
export async function validateDcat(json: string): Promise<{ statements: number; faults: string[]; lacks: string[] }> {
  const store = new Store();
  for await (const quad of Readable.from([json]).pipe(new JsonLdParser())) store.addQuad(quad as Quad);
  const findings = await validate(store, toShapes());
  const told = (severity: DcatFinding['severity']) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ node, property, message }) => `${node} ${property}: ${message}`);
  return { statements: store.size, faults: told('violation'), lacks: told('warning') };
}

async function validate(store: Store, shapes: string): Promise<DcatFinding[]> {
  const report = await new SHACLValidator(new Store(new Parser().parse(shapes))).validate(store);
  return report.results.map(({ focusNode, path, message, severity }) => ({
    severity: (severity?.value.split('#')[1] ?? 'Violation').toLowerCase() as DcatFinding['severity'],
    node: focusNode?.value ?? '',
    property: path?.value ?? '',
    message: message.map(({ value }: { value: string }) => value).join('; '),
  }));
}
