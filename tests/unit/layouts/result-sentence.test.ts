import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeResultSentence } from '../../../src/layouts/result-sentence.ts';
import { toResultsPage } from '../../../src/views/results-page.ts';
import { createSiteIndex } from '../../../src/views/site-index.ts';
import { wordsFor } from '../../../src/words/words.ts';
import { dataset, done, settings } from '../../support/builders.ts';

const sentenceOf = (days: string[], period: string, locale = 'th') => {
  const activities = days.map((start, at) => done({ id: `a${at}`, start }));
  const index = createSiteIndex(dataset({ activities }), '2022-04-20', settings());
  return writeResultSentence(toResultsPage(index, '4904', period), wordsFor(locale));
};

test('a period that is over is more, fewer or as many as the one before', () => {
  assert.equal(
    sentenceOf(['2022-02-01', '2022-03-01', '2022-03-02'], '2022-03'),
    'อำเภอดงหลวงจัดกิจกรรม 2 กิจกรรมในเดือนมีนาคม 2565 เพิ่มขึ้นจาก 1 กิจกรรมในเดือนกุมภาพันธ์ 2565',
  );
  assert.match(sentenceOf(['2022-02-01', '2022-02-02', '2022-03-02'], '2022-03'), /ลดลงจาก 2/);
  assert.match(sentenceOf(['2022-02-01', '2022-03-02'], '2022-03'), /เท่ากับเดือนกุมภาพันธ์/);
});

test('a running period is said as far as it goes, and neither more nor fewer', () => {
  const sentence = sentenceOf(['2022-03-01', '2022-04-02'], '2022-04');
  assert.equal(sentence, 'นับถึงวันที่ 20 เม.ย. 2565: อำเภอดงหลวงจัดกิจกรรม 1 กิจกรรมในเดือนเมษายน 2565');
});

test('where nothing is known of the period before, nothing is compared', () => {
  assert.equal(sentenceOf(['2022-03-02'], '2022-03', 'en'), 'Activities held in Dong Luang District, March 2022: 1');
});
