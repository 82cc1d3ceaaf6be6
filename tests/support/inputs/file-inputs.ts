import { gzipSync } from 'node:zlib';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { rowXml, sheetXml, workbook } from '../workbook.ts';
import { zipArchive } from '../zip-archive.ts';
import { type BadInput, judgeError, judgeIssue } from './bad-input.ts';
import { tryDataset } from './try-dataset.ts';

// Exports that are damaged, are something else, or are made to break whoever reads them; each in the confined process
// that reads an operator's, within ten seconds and 512 MB. The whole source is refused, or its rows are told one by one.

type Bytes = string | Uint8Array;

/** Limits of a small machine: what is beyond them is small enough to be made here beside being read. */
const limits = { rows: 50_000, fileMegabytes: 32, sheetMegabytes: 10 };

const header = ['ชื่อกิจกรรม', 'วันที่', 'อำเภอ'];
const good = ['ขุดลอกคลอง', '18/11/2569', 'ดงหลวง'];
const csv = `${header.join(',')}\r\n${good.join(',')}\r\n`;
const book = workbook([{ name: 'ข้อมูล', rows: [header, good] }]);
const records = [{ title: good[0], start: good[1], district: good[2] }];

/** Every bad file of an export. */
export function fileInputs(): BadInput[] {
  const groups = {
    csv: csvFiles(),
    xlsx: { ...archives(), ...parts(), ...sheets() },
    json: jsonFiles(),
    other: others(),
  };
  return Object.entries(groups).flatMap(([format, files]) =>
    Object.entries(files).map(([what, make]) => toInput(format === 'other' ? 'csv' : format, what, make)),
  );
}

function toInput(format: string, what: string, make: () => Bytes): BadInput {
  const file = `export.${format}`;
  return {
    name: `${format} file · ${what}`,
    attempt: async () => {
      const { dataset, failures } = await tryDataset({ exports: { [file]: make() }, kind: 'activities', limits });
      const [failure] = failures;
      if (failure) {
        // The limits are there for what nobody has thought of: all of these are to be found out before.
        if (/could not be decoded/.test(failure.error.message)) return `took too much: ${failure.error.message}`;
        return judgeError(failure.error, file);
      }
      const complaints = dataset.issues.map(judgeIssue).filter((complaint) => complaint !== undefined);
      if (complaints.length > 0) return complaints[0];
      const usual = new Set(['agency-missing', 'result-missing', 'result-without-photograph']);
      if (dataset.issues.some(({ code }) => !usual.has(code)) || (harmless.test(what) && isWhole(dataset)))
        return undefined;
      return 'read without a word';
    },
  };
}

/**
 * What may be read without a word if it is read as if it were whole: bytes that an archive holds twice, of which the reader
 * trusts the others; a workbook without styles, as simple programs write; and titles that are laid over cells.
 */
const harmless = /^(?:byte |xl\/styles\.xml: |merged cells )/;

function isWhole({ activities }: Dataset): boolean {
  const [activity] = activities;
  return (
    activities.length === 1 &&
    activity!.title === good[0] &&
    activity!.start === '2026-11-18' &&
    activity!.place.districtCode === '4904'
  );
}

function csvFiles(): Record<string, () => Bytes> {
  const line = good.join(',');
  const utf16 = Buffer.from(`\ufeff${csv}`, 'utf16le');
  return {
    'no byte at all': () => '',
    'nothing but spaces': () => '   \r\n \r\n',
    'nothing but line ends': () => '\n'.repeat(100_000),
    'a byte order mark alone': () => '\ufeff',
    'a header alone, of no known word': () => 'a,b,c\r\n1,2,3\r\n',
    'no column of titles': () => `วันที่,อำเภอ\r\n18/11/2569,ดงหลวง\r\n`,
    'no column of days': () => `ชื่อกิจกรรม,อำเภอ\r\nขุดลอกคลอง,ดงหลวง\r\n`,
    'no column of places': () => `ชื่อกิจกรรม,วันที่\r\nขุดลอกคลอง,18/11/2569\r\n`,
    'a header below the 20th line': () => `${'หมายเหตุ\r\n'.repeat(30)}${csv}`,
    'a header after its rows': () => `${line}\r\n`.repeat(30) + header.join(','),
    'a column named twice': () => `${header.join(',')},วันที่\r\n${line},19/11/2569\r\n`,
    'an unknown column': () => `${header.join(',')},ลายเซ็น\r\n${line},x\r\n`,
    'a row too short': () => `${csv}ปลูกป่า\r\n`,
    'a row too long': () => `${csv}${line},อีก,อีก,อีก\r\n`,
    'a quotation mark that does not end': () => `${csv}"ปลูกป่า,18/11/2569,ดงหลวง\r\n${line}\r\n`,
    'a quotation mark inside of a word': () => `${csv}"ปลูก"ป่า,18/11/2569,ดงหลวง\r\n`,
    'quotation marks in thousands': () => `${csv}${'"'.repeat(200_001)}\r\n`,
    'lines of broken quotes in thousands': () => csv + '"x,"y"z\r\n'.repeat(20_000),
    'UTF-8 cut within a letter': () => Buffer.from(`${csv}ปลูกป่า,18/11/2569,ดงหลวง`).subarray(0, -2),
    'UTF-8 with a broken byte': () => Buffer.concat([Buffer.from(csv.repeat(40)), Buffer.from([0xe0, 0xb8, 0x0a])]),
    'UTF-8 read as Latin and saved again': () => Buffer.from(Buffer.from(csv).toString('latin1')),
    'UTF-16 without its mark': () => utf16.subarray(2),
    'UTF-16 cut within a letter': () => utf16.subarray(0, -3),
    'UTF-16 with the other mark': () => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16.subarray(2)]),
    'UTF-32': () =>
      Buffer.from([...csv].flatMap((sign) => [sign.codePointAt(0)! & 255, sign.codePointAt(0)! >> 8, 0, 0])),
    'Japanese in Shift JIS': () => Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x2c, 0x93, 0xfa, 0x0a]),
    'bytes from 0 to 255': () => Uint8Array.from({ length: 256 }, (_, byte) => byte),
    'zeros, a megabyte of them': () => new Uint8Array(1_000_000),
    'a zero in every cell': () => `${csv}ปลูก\0ป่า,18/11/2569,ดง\0หลวง\r\n`,
    'one line without end': () => `${header.join(',')}\r\n${'ก'.repeat(2_000_000)}`,
    'one cell without end, in quotes': () => `${header.join(',')}\r\n"${'ก\n'.repeat(3_000_000)}",x,y`,
    'commas without end': () => `${header.join(',')}\r\n${`${','.repeat(900_000)}\r\n`.repeat(7)}`,
    'rows without end': () => csv + `${line}\r\n`.repeat(250_000),
    'columns without end': () => `${header.join(',')}${',x'.repeat(50_000)}\r\n`,
    'delimiters of every kind': () => 'ชื่อกิจกรรม,วันที่;อำเภอ|ตำบล\tx\r\na;b,c|d\te\r\n',
    'a semicolon where a comma was': () => `${header.join(',')}\r\n${good.join(';')}\r\n`,
    'line ends of old Macintosh inside of Windows': () => `${header.join(',')}\r\n${line}\r${line}\r\nปลูกป่า\r\n`,
    'a column of sums alone': () => `${header.join(',')}\r\nรวม,,\r\nรวมทั้งสิ้น,,\r\n`,
    'the same row again': () => `${csv}${line}\r\n`,
    'its header again': () => `${csv}${header.join(',')}\r\n`,
    'merge marks of git': () => `<<<<<<< HEAD\r\n${csv}=======\r\n>>>>>>> other\r\n`,
    'cells that a spreadsheet gave up': () => `${header.join(',')}\r\n#####,#####,#####\r\n`,
    'a title of a million letters in words': () =>
      `${header.join(',')}\r\n${'วัด '.repeat(200_000)},18/11/2569,ดงหลวง\r\n`,
    'marks upon marks': () => `${header.join(',')}\r\n${`ก${'\u0e49'.repeat(50_000)}`},18/11/2569,ดงหลวงง\r\n`,
    'hidden letters alone': () => `${header.join(',')}\r\n\u200b\u200b,18/11/2569,ดงหลวง\r\n`,
    'a citizen number as a header': () => `${header.join(',')},1-1018-00000-00-1\r\n${line},x\r\n`,
    'ten thousand different unknown places': () =>
      `${header.join(',')}\r\n${Array.from({ length: 10_000 }, (_, at) => `x,18/11/2569,ที่${at}`).join('\r\n')}`,
    'ten thousand reports of one event': () =>
      `${header.join(',')},แผน/ผล\r\n${Array.from({ length: 10_000 }, (_, at) => `${line},${at % 2 ? 'แผน' : 'ผล'}`).join('\r\n')}`,
    'three thousand titles that are nearly one': () =>
      `${header.join(',')},แผน/ผล\r\n${Array.from({ length: 3000 }, (_, at) => `${'ก'.repeat(250)}${at},18/11/2569,ดงหลวง,${at % 2 ? 'แผน' : 'ผล'}`).join('\r\n')}\r\nx`,
  };
}

function archives(): Record<string, () => Bytes> {
  const flip = (at: number) => {
    const bytes = Uint8Array.from(book);
    bytes[at < 0 ? bytes.length + at : at]! ^= 0xff;
    return bytes;
  };
  const cuts = [4, 30, 100, 500, book.length - 100, book.length - 22, book.length - 1];
  return {
    'a signature alone': () => 'PK\x03\x04',
    'an archive of nothing': () => zipArchive([]),
    'an archive of something else': () => zipArchive([{ name: 'readme.txt', data: 'x' }]),
    'a document of Word': () =>
      zipArchive([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: 'word/document.xml', data: '<x/>' },
      ]),
    'a workbook of LibreOffice': () =>
      zipArchive([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<x/>' },
      ]),
    'a workbook in binary (.xlsb)': () => zipArchive([{ name: 'xl/workbook.bin', data: 'x' }]),
    ...Object.fromEntries(cuts.map((at) => [`cut after ${at} bytes`, () => book.slice(0, at)])),
    ...Object.fromEntries([0, 8, 14, 18, 26, 40, -1, -4, -10, -16].map((at) => [`byte ${at} turned`, () => flip(at)])),
    'with bytes before it': () => Buffer.concat([Buffer.from('MZ'), book]),
    'with a comment at its end': () => {
      const bytes = Buffer.concat([book, Buffer.from('x')]);
      bytes.writeUInt16LE(1, bytes.length - 3);
      return bytes;
    },
    'of more parts than any has': () =>
      zipArchive(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, data: '' }))),
    'with one part twice': () =>
      zipArchive([
        { name: 'xl/workbook.xml', data: '<a/>' },
        { name: 'xl/workbook.xml', data: '<b/>' },
      ]),
    ...Object.fromEntries(
      ['../../etc/passwd.xml', '/etc/passwd.xml', 'C:\\x.xml', '..\\x.xml'].map((name) => [
        `with a part named ${name}`,
        () => workbook([{ name: 'ก', rows: [header, good] }], [{ name, data: 'x' }]),
      ]),
    ),
    'packed again by gzip': () => gzipSync(book),
  };
}

/** Each part of a workbook: not there, and full of what does not belong there. */
function parts(): Record<string, () => Bytes> {
  const names = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/styles.xml'];
  const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
  const contents: Record<string, string> = {
    empty: '',
    'a text': 'no XML at all',
    'an entity bomb': `<!DOCTYPE x [<!ENTITY l0 "lol">${bomb}]><x>&l9;</x>`,
    'an entity of a file': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
    'a style sheet of its own': '<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/x.xsl"?><x/>',
    'a comment without end': '<!-- ',
    'a text without end': `<x>${'a'.repeat(700_000)}</x>`,
    'elements without end': '<a>'.repeat(300_000),
    'twelve megabytes': ' '.repeat(12_000_000),
  };
  return Object.fromEntries(
    names.flatMap((name) =>
      Object.entries(contents).map(([what, data]) => [
        `${name}: ${what}`,
        () => workbook([{ name: 'ข้อมูล', rows: [header, good] }], [{ name, data }]),
      ]),
    ),
  );
}

function sheets(): Record<string, () => Bytes> {
  const sheet = (rows: string, claimedSize?: number) =>
    workbook([
      { name: 'ข้อมูล', xml: sheetXml(rowXml(1, header) + rows), ...(claimedSize === undefined ? {} : { claimedSize }) },
    ]);
  const cells: Record<string, string> = {
    'beyond the last column': '<c r="XFE2"><v>1</v></c>',
    'beyond all columns': '<c r="ZZZZZZZ2"><v>1</v></c>',
    'beyond the last row': '<c r="A99999999"><v>1</v></c>',
    'without an address': '<c><v>1</v></c>',
    'with two addresses': '<c r="A2" x:r="ZZZZZZZ2"><v>1</v></c>',
    'with an address in signs': '<c r="&#90;Z2"><v>1</v></c>',
    'with a tag in its attribute': '<c y=">" r="ZZZZZZZ2"><v>1</v></c>',
    'with an ISO date': '<c r="A2" t="d"><v>2022-04-18T00:00:00</v></c>',
    'of an unknown type': '<c r="A2" t="zzz"><v>1</v></c>',
    'of a shared text that is not there': '<c r="A2" t="s"><v>99999</v></c>',
    'of a shared text before the first': '<c r="A2" t="s"><v>-1</v></c>',
    'of a number that is none': '<c r="A2" t="n"><v>NaN</v></c>',
    'of a number without end': `<c r="A2" t="n"><v>${'9'.repeat(400)}</v></c>`,
    'of an error': '<c r="A2" t="e"><v>#REF!</v></c>',
    'of a date without end': '<c r="B2" s="1"><v>1e300</v></c>',
    'of a date before all dates': '<c r="B2" s="1"><v>-99999999</v></c>',
    'of a style that is not there': '<c r="A2" s="9999"><v>1</v></c>',
    'in CDATA': '<c r="A2" t="str"><v><![CDATA[x]]></v></c>',
    'left open': '<c r="A2"><v>1',
    'inside of a cell': '<c r="A2"><c r="A3"><v>1</v></c></c>',
  };
  return {
    ...Object.fromEntries(
      Object.entries(cells).map(([what, xml]) => [`a cell ${what}`, () => sheet(`<row r="2">${xml}</row>`)]),
    ),
    ...Object.fromEntries(
      ['99999999999', '0', '-1', '1e9', '1.5', 'x', ''].map((row) => [
        `a row numbered "${row}"`,
        () => sheet(`<row r="${row}"><c r="A2"><v>1</v></c></row>`),
      ]),
    ),
    'a value in the last row of all': () => sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'empty rows without end': () => sheet(Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}"/>`).join('')),
    'wide and long enough to fill the memory': () =>
      sheet('<row r="2"><c r="XFD2"><v>1</v></c></row><row r="50000"><c r="A50000"><v>1</v></c></row>'),
    'a sheet that inflates beyond the limit': () => sheet(`<row r="2">${' '.repeat(12_000_000)}</row>`),
    'a sheet that claims a small size': () => sheet(`<row r="2">${' '.repeat(12_000_000)}</row>`, 1000),
    'a sheet that claims a large size': () => sheet('', 4_000_000_000),
    'sheets that are too much together': () => {
      const xml = sheetXml(`${rowXml(1, header)}<row r="2">${`${' '.repeat(100_000)}<x/>`.repeat(90)}</row>`);
      return workbook(['ก', 'ข', 'ค'].map((name) => ({ name, xml })));
    },
    'hidden sheets alone': () => workbook([{ name: 'ก', state: 'hidden', rows: [header, good] }]),
    'very hidden sheets alone': () => workbook([{ name: 'ก', state: 'veryHidden', rows: [header, good] }]),
    'an empty sheet': () => workbook([{ name: 'ก', rows: [] }]),
    'a sheet of sums beside': () =>
      workbook([
        { name: 'ข้อมูล', rows: [header, good] },
        { name: 'สรุป', rows: [['รวม', 5]] },
      ]),
    'a thousand sheets': () =>
      workbook(Array.from({ length: 1000 }, (_, at) => ({ name: `s${at}`, rows: [['x', at]] }))),
    'merged cells over everything': () =>
      workbook([
        {
          name: 'ก',
          xml: sheetXml(rowXml(1, header) + rowXml(2, good)).replace(
            '</worksheet>',
            '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
          ),
        },
      ]),
  };
}

function jsonFiles(): Record<string, () => Bytes> {
  const text = JSON.stringify(records);
  return {
    'a list of nothing': () => '[]',
    'a record of nothing': () => '{}',
    'a list of texts': () => '["ก","ข"]',
    'a list of lists': () => '[["ชื่อกิจกรรม"],["x"]]',
    'a list of records and a number': () => `[${text.slice(1, -1)},5]`,
    'a list of nothing at all': () => '[null,null]',
    'an opening bracket': () => '[',
    'an opening brace': () => '{',
    'a comma too many': () => `${text.slice(0, -1)},]`,
    'cut in the middle': () => text.slice(0, text.length / 2),
    'one line a record': () => `${JSON.stringify(records[0])}\n${JSON.stringify(records[0])}`,
    'quoted by apostrophes': () => text.replaceAll('"', "'"),
    'with a comment': () => `[/* x */${text.slice(1)}`,
    'with a number that is none': () => `[{"title":"x","start":NaN,"district":"ดงหลวง"}]`,
    'with a control character in a text': () => '[{"title":"a\u0001b"}]',
    'with a lone surrogate': () => '[{"title":"\\ud800","start":"18/11/2569","district":"ดงหลวง"}]',
    'with a broken byte': () =>
      Buffer.concat([Buffer.from('[{"title":"'), Buffer.from([0xff, 0xc0]), Buffer.from('"}]')]),
    'nested without end': () => '['.repeat(100_000),
    'nested and closed': () => `${'['.repeat(5000)}${']'.repeat(5000)}`,
    'records in records without end': () => `[${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}]`,
    'a text without end': () => `[{"title":"${'ก'.repeat(2_000_000)}"}]`,
    'keys without end': () => `[{${Array.from({ length: 30_000 }, (_, at) => `"k${at}":1`).join(',')}}]`,
    'records without end': () => `[${'{"title":"x"},'.repeat(250_000)}{"title":"x"}]`,
    'cells without end': () => `[${'{"a":1,"b":[1,2,3,4,5,6,7,8,9]},'.repeat(600_000)}{}]`,
    'a key named __proto__': () => '[{"__proto__":{"title":"x"},"start":"18/11/2569"}]',
    'keys of every object': () => '[{"constructor":"x","toString":"y","hasOwnProperty":"z"}]',
    'a key twice': () => '[{"title":"a","title":"b","start":"x","district":"ดงหลวง"}]',
    'a list under an unknown key': () => `{"result":${text}}`,
    'a list under data that is none': () => '{"data":{"title":"x"}}',
    'an error of a service': () => '{"error":"unauthorized","code":401}',
    GeoJSON: () => '{"type":"FeatureCollection","features":[]}',
    'values that are records': () => '[{"title":{"th":"x"},"start":{"d":1},"district":{"n":"ดงหลวง"}}]',
    'values that are lists': () => '[{"title":["x"],"start":["18/11/2569","19/11/2569"],"district":["ดงหลวง","เมือง"]}]',
    'values that are true': () => '[{"title":true,"start":true,"district":true}]',
    'numbers too large for any': () => '[{"title":"x","start":1e400,"district":"ดงหลวง"}]',
    'UTF-16': () => Buffer.from(`\ufeff${text.slice(0, -5)}`, 'utf16le'),
  };
}

/** What is often taken for a table. */
function others(): Record<string, () => Bytes> {
  return {
    'old Excel': () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    'a PDF': () => '%PDF-1.7\n1 0 obj\n',
    'a page of HTML': () => '<!DOCTYPE html><html><body>กรุณาเข้าสู่ระบบ</body></html>',
    'a table of HTML named .xls': () => '<table><tr><td>ชื่อกิจกรรม</td></tr></table>',
    'a page with a mark before it': () => '\ufeff\n <html></html>',
    'a workbook of XML of 2003': () => '<?xml version="1.0"?><Workbook/>',
    'a picture': () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    'a JPEG': () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]),
    'a program': () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
    'packed by gzip': () => gzipSync(csv),
    'a database of SQLite': () => 'SQLite format 3\0\x10\0\x01\x01',
    'a script': () => '#!/bin/sh\nrm -rf /\n',
    'a letter': () => 'เรียน ท่านนายอำเภอ\n\nขอส่งรายงานมาพร้อมนี้\n',
    'an e-mail': () => 'From: a@example.com\nTo: b@example.com\nSubject: รายงาน\n\nแนบไฟล์มาด้วย\n',
    YAML: () => 'title: x\nstart: 2026-11-18\n',
    RTF: () => '{\\rtf1\\ansi x}',
    'a message of an error': () => 'Internal Server Error',
  };
}
