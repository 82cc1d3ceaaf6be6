import type { z } from 'zod';
import { monthCopyFile, MonthCopy, Run } from '../../src/domain/history.ts';
import { Manifest } from '../../src/domain/manifest.ts';
import { hashBytes } from '../../src/io/hash.ts';
import type { SiteFiles } from './site-files.ts';

/** Something that does not fit, in both languages. */
export interface Fault {
  file: string;
  th: string;
  en: string;
}

/** What a check found. */
export interface Verdict {
  faults: Fault[];
  /** Files whose bytes were checked, runs of the chain and frozen copies that were followed. */
  files: number;
  runs: number;
  copies: number;
  /** SHA-256 of the newest manifest: whoever keeps it can ask later whether the chain still holds it. */
  head?: string;
}

const checksums = 'SHA256SUMS';
/** Names that a published file can have: none leads out of the folder. */
const safeName = /^(?:months\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/;

/**
 * Checks all that a site publishes as data: every file against SHA256SUMS, that none is there which the list does not
 * name, every run's link to the run before it, what the manifest says of the chain's files, and every frozen copy.
 * `known` is a manifest's checksum that somebody kept: the chain must hold it.
 */
export async function checkSite(site: SiteFiles, known?: string): Promise<Verdict> {
  const verdict: Verdict = { faults: [], files: 0, runs: 0, copies: 0 };
  const fault = (file: string, th: string, en: string) => verdict.faults.push({ file, th, en });
  const bytes = await site.read(checksums);
  if (bytes === undefined) {
    fault(
      checksums,
      'ไม่พบรายการรหัสตรวจสอบ ที่นี่จึงไม่ใช่เว็บไซต์ของโปรแกรมนี้ หรือข้อมูลไม่ครบ',
      'is missing: no site of this program, or not whole',
    );
    return verdict;
  }
  const sums = readChecksums(text(bytes), fault);
  const kept = new Map<string, Uint8Array>();
  for (const [name, sha256] of sums) {
    const found = await site.read(name);
    if (found === undefined) fault(name, 'หายไป แต่อยู่ในรายการ', 'is missing, though the list names it');
    else {
      verdict.files++;
      if (hashBytes(found) !== sha256)
        fault(name, 'ถูกเปลี่ยน: รหัสไม่ตรงกับรายการ', 'was changed: its checksum is not the one listed');
      if (chainFiles.has(name)) kept.set(name, found);
    }
  }
  for (const name of (await site.list()) ?? []) {
    if (name !== checksums && !sums.has(name))
      fault(name, 'เป็นไฟล์ที่ไม่อยู่ในรายการ', 'is there, though the list does not name it');
  }
  checkChain(kept, sums, verdict, fault, known);
  return verdict;
}

type Report = (file: string, th: string, en: string) => void;

const chainFiles: ReadonlySet<string> = new Set([
  'manifest.json',
  'runs.ndjson',
  'month-copies.ndjson',
  'activities.ndjson',
]);

function readChecksums(list: string, fault: Report): Map<string, string> {
  const sums = new Map<string, string>();
  for (const line of list.split('\n').filter((one) => one !== '')) {
    const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (sha256 === undefined || !safeName.test(name!)) {
      fault(checksums, `มีบรรทัดที่อ่านไม่ได้: ${line.slice(0, 80)}`, `has a line that cannot be read: ${line.slice(0, 80)}`);
    } else sums.set(name!, sha256);
  }
  return sums;
}

function checkChain(
  kept: ReadonlyMap<string, Uint8Array>,
  sums: ReadonlyMap<string, string>,
  verdict: Verdict,
  fault: Report,
  known: string | undefined,
): void {
  for (const name of chainFiles) if (!sums.has(name)) fault(name, 'ไม่อยู่ในรายการ', 'is not in the list');
  const manifestBytes = kept.get('manifest.json');
  const manifest = manifestBytes && parse(Manifest, text(manifestBytes), 'manifest.json', fault);
  const runs = parseLines(Run, kept.get('runs.ndjson'), 'runs.ndjson', fault);
  const copies = parseLines(MonthCopy, kept.get('month-copies.ndjson'), 'month-copies.ndjson', fault);
  if (manifest) {
    for (const name of chainFiles) {
      const found = kept.get(name);
      if (name !== 'manifest.json' && found && hashBytes(found) !== manifest.files[name])
        fault(name, 'ไม่ใช่ไฟล์ที่ manifest.json ระบุ', 'is not the file that manifest.json names');
    }
    const last = runs.at(-1)?.value;
    if (last?.follows && last.follows !== manifest.previous)
      fault('manifest.json', 'ไม่ต่อจากรอบที่รอบสุดท้ายระบุ', 'does not follow the manifest that the last run names');
  }
  checkLinks(runs, fault);
  checkCopies(copies, sums, fault);
  verdict.runs = runs.length;
  verdict.copies = copies.length;
  if (manifestBytes) verdict.head = hashBytes(manifestBytes);
  if (known !== undefined && known !== verdict.head && !runs.some(({ value }) => value.follows === known))
    fault('runs.ndjson', `ไม่มีรอบที่มีรหัส ${known}`, `holds no run with the manifest ${known}`);
}

interface Line<Value> {
  value: Value;
  sha256: string;
}

function checkLinks(runs: readonly Line<Run>[], fault: Report): void {
  runs.forEach(({ value }, at) => {
    const before = runs[at - 1];
    if (value.number !== at + 1)
      fault('runs.ndjson', `รอบที่ ${at + 1} หายไปหรือสลับที่`, `run ${at + 1} is missing or out of its place`);
    if (value.link !== (before?.sha256 ?? null))
      fault(
        'runs.ndjson',
        `รอบที่ ${value.number} ไม่ต่อจากรอบก่อนหน้า`,
        `run ${value.number} is not linked to the run before it`,
      );
    if (before && value.follows === null)
      fault(
        'runs.ndjson',
        `รอบที่ ${value.number} ไม่ระบุรอบก่อนหน้า`,
        `run ${value.number} names no manifest that it follows`,
      );
  });
}

function checkCopies(copies: readonly Line<MonthCopy>[], sums: ReadonlyMap<string, string>, fault: Report): void {
  const versions = new Map<string, number>();
  for (const { value: copy } of copies) {
    const name = `months/${monthCopyFile(copy)}`;
    const before = versions.get(copy.month) ?? 0;
    if (copy.version !== before + 1)
      fault(
        'month-copies.ndjson',
        `${copy.month} ขาดฉบับที่ ${before + 1}`,
        `${copy.month} lacks its version ${before + 1}`,
      );
    versions.set(copy.month, copy.version);
    if (copy.gone === undefined && sums.get(name) !== copy.sha256)
      fault(name, 'ไม่ใช่สำเนาที่บันทึกไว้', 'is not the copy that was frozen');
  }
}

function parseLines<Value>(
  schema: z.ZodType<Value>,
  bytes: Uint8Array | undefined,
  file: string,
  fault: Report,
): Line<Value>[] {
  if (!bytes) return [];
  const lines = text(bytes)
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line) => {
    const value = parse(schema, line, file, fault);
    return value === undefined ? [] : [{ value, sha256: hashBytes(Buffer.from(line, 'utf8')) }];
  });
}

function parse<Value>(schema: z.ZodType<Value>, json: string, file: string, fault: Report): Value | undefined {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    fault(file, `อ่านไม่ได้: ${json.slice(0, 60)}`, `cannot be read: ${json.slice(0, 60)}`);
    return undefined;
  }
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
