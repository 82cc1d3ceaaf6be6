import type { Mistake } from './mistakes.ts';

/** Numbers, words and personal data as offices get them wrong. All persons and numbers are invented. */
export const mistakesOfPeople: readonly Mistake[] = [
  { in: 'result', spoil: (row) => ({ ...row, total: '#REF!' }) },
  { in: 'plan', spoil: (row) => ({ ...row, description: `${row.description} สอบถามผู้ใหญ่บ้าน โทร 081-000-0012` }) },
  // Harmless text once it is on a page; somebody tries it every year.
  { in: 'both', spoil: (row) => ({ ...row, title: `<script>alert("ทดสอบ")</script> ${row.title}` }) },
  {
    in: 'result',
    spoil: (row) => ({
      ...row,
      narrative: `${row.narrative} (ผู้รับมอบ เลขประจำตัว 1-4900-00000-01-${checkDigit('149000000001')})`,
    }),
  },
  { in: 'result', spoil: (row) => ({ ...row, total: -25 }) },
  { in: 'result', needs: 'public', spoil: (row) => ({ ...row, public: Number(row.public) + 300 }) },
  { in: 'both', spoil: (row) => ({ ...row, kind: 'จิตอาสาทั่วไป' }) },
  { in: 'both', spoil: (row) => ({ ...row, venue: '=HYPERLINK("javascript:alert(1)","สถานที่")' }) },
  { in: 'both', spoil: (row) => ({ ...row, title: undefined }) },
  { in: 'result', spoil: (row) => ({ ...row, total: 9999999 }) },
  { in: 'result', needs: 'photos', spoil: (row) => ({ ...row, photos: `${row.photos}; DSC_9999.jpg` }) },
  { in: 'both', spoil: (row) => ({ ...row, title: `\u202e${row.title}\u202c` }), formats: ['xlsx', 'json'] },
  {
    in: 'plan',
    spoil: (row, { otherId }) => ({ ...row, ...(otherId === '' ? {} : { activityId: otherId }) }),
    needs: 'activityId',
  },
  { in: 'plan', spoil: (row) => ({ ...row, description: `${row.description} ส่งใบสมัครที่ somebody@example.org` }) },
  { in: 'result', spoil: (row) => ({ ...row, total: '#N/A' }) },
  { in: 'result', spoil: (row) => ({ ...row, total: 'เป็นจำนวนมาก' }) },
  { in: 'both', needs: 'hosting', spoil: (row) => ({ ...row, hosting: 'จัดร่วมกัน' }) },
  { in: 'plan', needs: 'state', spoil: (row) => ({ ...row, state: 'รอพิจารณา' }) },
  { in: 'plan', needs: 'sector', spoil: (row) => ({ ...row, sector: 'ทุกภาคส่วน' }) },
  { in: 'both', spoil: (row) => ({ ...row, agency: undefined }) },
  { in: 'result', spoil: (row) => ({ ...row, narrative: `${row.narrative} ผู้ประสานงาน ๐๘๙ ๐๐๐ ๐๐๔๕` }) },
  { in: 'plan', spoil: (row) => ({ ...row, contact: 'ผู้ใหญ่บ้าน 086-000-0077' }) },
  {
    in: 'both',
    spoil: (row) => ({ ...row, title: String(row.title).replace(/ำ|ั|้/, '\ufffd') }),
    formats: ['xlsx', 'json'],
  },
  { in: 'plan', spoil: (row) => ({ ...row, title: `${row.title} ${`${row.description} `.repeat(4)}`.trim() }) },
  { in: 'result', spoil: (row) => ({ ...row, photos: 'https://photos.example.org/album/49.jpg' }) },
  { in: 'result', needs: 'budgetBaht', spoil: (row) => ({ ...row, budgetBaht: 'ตามจ่ายจริง' }) },
  { in: 'result', needs: 'state', spoil: (row) => ({ ...row, state: 'ยกเลิก' }) },
];

/** The thirteenth digit of a citizen's number, from the first twelve. */
function checkDigit(twelve: string): number {
  const sum = [...twelve].reduce((all, digit, index) => all + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}
