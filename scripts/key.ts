import path from 'node:path';
import { PortalError } from '../src/domain/errors.ts';
import { makeKeyFile } from '../src/io/signature.ts';
import { readArguments } from './read-arguments.ts';
import { reportErrors } from './report-errors.ts';

// npm run key -- FILE: makes the private key that signs releases, and prints the public one.

await reportErrors(async () => {
  const { positionals } = readArguments({}, { most: 1 });
  const [file] = positionals;
  if (file === undefined)
    throw new PortalError('key: ไม่ได้บอกชื่อไฟล์ / no file was given', 'npm run key -- /etc/jitasa/site.key');
  const publicKey = await makeKeyFile(path.resolve(file));
  console.log(`เก็บไฟล์นี้ไว้ให้ดี อย่าใส่ใน git / Keep this file, and never put it into git: ${file}`);
  console.log(`ในตั้งค่า / in data/portal.yaml:  publish: { keyFile: ${path.resolve(file)} }\n\n${publicKey}`);
});
