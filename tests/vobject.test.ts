import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { calendarFiles } from './support/site/calendars.ts';
import { checkWithVobject } from './support/vobject.ts';

// A suite of its own, because it needs python3-vobject; without it `npm test` says that it was not run.

test('vobject reads and accepts every calendar of the site', () => {
  const files = calendarFiles();
  assert.ok(files.length > 500, `only ${files.length} files`);
  assert.deepEqual(checkWithVobject(files).slice(0, 20), []);
});

test('vobject refuses an event without its day', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vobject-'));
  try {
    const file = path.join(folder, 'wrong.ics');
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//a//TH',
      'BEGIN:VEVENT',
      'UID:a',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ];
    writeFileSync(file, lines.join('\r\n'));
    assert.match(checkWithVobject([file])[0] ?? '', /wrong\.ics: ValidateError/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
