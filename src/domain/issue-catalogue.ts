// The one home of issue codes: what each means and how to mend it, for the officer who keeps the export.
// Over 200 lines because it is a list; a code is added by adding an entry (and a golden case, which a test asks for).
// {found} and {expected} are replaced by the issue's own values.

interface IssueText {
  /** What is wrong. */
  what: string;
  /** How to mend it in the export. */
  mend: string;
}
interface IssueEntry {
  severity: 'note' | 'warning' | 'held';
  th: IssueText;
  en: IssueText;
}

const entry = (severity: IssueEntry['severity'], th: [string, string], en: [string, string]): IssueEntry => ({
  severity,
  th: { what: th[0], mend: th[1] },
  en: { what: en[0], mend: en[1] },
});

export const issueCatalogue = {
  // Files, sheets and headers
  'source-stale': entry(
    'warning',
    ['ดึงข้อมูลจากแหล่งนี้ไม่สำเร็จ จึงใช้ข้อมูลครั้งก่อน', 'ตรวจสอบว่าไฟล์หรือที่อยู่ของแหล่งข้อมูลยังเปิดได้ แล้วสั่งปรับปรุงใหม่'],
    [
      'This source could not be read; its last good copy is used',
      'Check that the file or address still opens, then run again',
    ],
  ),
  'header-unknown': entry(
    'note',
    [
      'ไม่รู้จักหัวคอลัมน์ "{found}" จึงไม่นำคอลัมน์นี้มาใช้',
      'ถ้าต้องการใช้ ให้เพิ่มคำนี้ใต้ columns ใน data/portal.yaml (คำที่ใกล้ที่สุด: {expected})',
    ],
    [
      'Unknown column header "{found}"; the column is not used',
      'To use it, add the word under "columns" in data/portal.yaml (nearest known: {expected})',
    ],
  ),
  'header-repeated': entry(
    'note',
    ['มีหลายคอลัมน์ที่หมายถึงข้อมูลเดียวกัน ใช้คอลัมน์แรก ไม่ใช้ "{found}"', 'ลบหรือเปลี่ยนชื่อคอลัมน์ที่ซ้ำ'],
    ['Several columns mean the same; the first is used, "{found}" is not', 'Remove or rename the repeated column'],
  ),
  'characters-lost': entry(
    'warning',
    ['มีตัวอักษรเสีย (�) ในข้อความ "{found}"', 'บันทึกไฟล์ใหม่เป็น CSV UTF-8 หรือ XLSX แล้วส่งออกอีกครั้ง'],
    ['Characters were lost (�) in "{found}"', 'Save the file again as CSV UTF-8 or XLSX'],
  ),
  'characters-private': entry(
    'warning',
    ['มีอักขระพิเศษที่อ่านไม่ได้ในข้อความ "{found}"', 'พิมพ์ข้อความนี้ใหม่ในไฟล์ต้นทาง'],
    ['Unreadable private-use characters in "{found}"', 'Type this text again in the source file'],
  ),
  'characters-hidden': entry(
    'note',
    ['ตัดอักขระที่มองไม่เห็นออกจากข้อความ "{found}"', 'คัดลอกข้อความโดยเลือกวางแบบข้อความธรรมดา'],
    ['Invisible control characters were removed from "{found}"', 'Paste text without formatting'],
  ),
  'cell-failed': entry(
    'warning',
    ['เซลล์มีค่า "{found}" ที่โปรแกรมใส่แทนเมื่อไม่มีค่า จึงถือว่าว่าง', 'แก้สูตรหรือใส่ค่าในเซลล์นี้ แล้วส่งออกอีกครั้ง'],
    [
      'The cell holds "{found}", which a program writes where it has no value; it counts as empty',
      'Mend the formula or enter the value, then export again',
    ],
  ),
  'row-ragged': entry(
    'warning',
    ['จำนวนช่องในแถวไม่เท่ากับหัวตาราง (พบ {found} ต้องการ {expected})', 'ตรวจเครื่องหมายจุลภาคหรืออัญประกาศที่เกินหรือขาดในแถวนี้'],
    [
      'The row has {found} cells where the header has {expected}',
      'Look for a missing or extra comma or quotation mark in this row',
    ],
  ),
  'quote-broken': entry(
    'warning',
    ['เครื่องหมายอัญประกาศ (") ในแถวนี้เปิดปิดไม่ครบคู่ จึงอ่านแถวนี้ตามที่พิมพ์ไว้', 'ลบเครื่องหมาย " ที่เกิน หรือส่งออกไฟล์เป็น XLSX'],
    [
      'Quotation marks (") in this row do not pair; the row is read as it was typed',
      'Remove the extra " or export as XLSX',
    ],
  ),
  'sheet-skipped': entry(
    'warning',
    [
      'ไม่ได้อ่านแผ่นงาน "{found}" เพราะไม่พบคอลัมน์ {expected}',
      'ถ้าแผ่นงานนี้มีข้อมูลที่ต้องเผยแพร่ ให้เพิ่มหัวคอลัมน์ที่ขาด ถ้าเป็นแผ่นสรุปไม่ต้องแก้',
    ],
    [
      'The sheet "{found}" was not read: it has no column {expected}',
      'If it holds records, add the missing header; nothing to mend if it is a summary',
    ],
  ),
  'row-repeated': entry(
    'note',
    ['แถวนี้ซ้ำกับแถวก่อนหน้าทุกช่อง จึงนับครั้งเดียว', 'ลบแถวที่ซ้ำ'],
    ['This row repeats an earlier one in every cell; it is counted once', 'Delete the repeated row'],
  ),
  'row-total': entry(
    'note',
    ['แถวนี้เป็นแถวผลรวมหรือหัวตารางซ้ำ ไม่ใช่กิจกรรม', 'ไม่ต้องแก้ หรือเอาแถวผลรวมออกจากไฟล์ส่งออก'],
    [
      'This row is a total or a repeated header, not a record',
      'Nothing to mend, or leave total rows out of the export',
    ],
  ),

  // Dates and times
  'date-missing': entry(
    'held',
    ['ไม่มีวันที่จัดกิจกรรม', 'ใส่วันที่ เช่น 18/4/2565 หรือ 18 เม.ย. 2565'],
    ['The date is missing', 'Enter a date such as 18/4/2565 or 18 เม.ย. 2565'],
  ),
  'date-unreadable': entry(
    'held',
    ['อ่านวันที่ "{found}" ไม่ได้', 'เขียนวันที่แบบ วัน/เดือน/ปี พ.ศ. เช่น 18/4/2565'],
    ['The date "{found}" cannot be read', 'Write day/month/Buddhist year, such as 18/4/2565'],
  ),
  'date-impossible': entry(
    'held',
    ['ไม่มีวันที่ "{found}" ในปฏิทิน', 'แก้เป็นวันที่ที่มีจริง'],
    ['There is no such day as "{found}"', 'Correct it to a day that exists'],
  ),
  'year-unclear': entry(
    'held',
    ['ปีในวันที่ "{found}" ไม่ชัดเจนว่าเป็น พ.ศ. หรือ ค.ศ. ใด', 'เขียนปี พ.ศ. ให้ครบสี่หลัก เช่น 2565'],
    [
      'The year in "{found}" may be read in more than one way, or in none',
      'Write the Buddhist year with four digits, such as 2565',
    ],
  ),
  'date-out-of-range': entry(
    'held',
    ['วันที่ "{found}" อยู่นอกช่วงที่เป็นไปได้ ({expected})', 'ตรวจปี พ.ศ. ว่าพิมพ์ถูกต้อง'],
    ['The date "{found}" lies outside the expected range ({expected})', 'Check the year'],
  ),
  'date-ignored': entry(
    'warning',
    ['อ่านวันที่ "{found}" ในคอลัมน์นี้ไม่ได้ จึงไม่แสดง', 'เขียนวันที่แบบ วัน/เดือน/ปี พ.ศ. เช่น 18/4/2565'],
    [
      'The date "{found}" in this column cannot be read and is left out',
      'Write day/month/Buddhist year, such as 18/4/2565',
    ],
  ),
  'end-before-start': entry(
    'warning',
    ['วันสิ้นสุด "{found}" อยู่ก่อนวันเริ่ม จึงใช้วันเริ่มเพียงวันเดียว', 'แก้วันสิ้นสุดให้ตรงหรือหลังวันเริ่ม'],
    ['The last day "{found}" is before the first; only the first is used', 'Correct the last day'],
  ),
  'span-long': entry(
    'note',
    ['กิจกรรมยาวต่อเนื่อง {found} วัน', 'ถ้าจัดหลายครั้ง ให้แยกเป็นครั้งละหนึ่งแถว'],
    ['The activity spans {found} days', 'If it was held several times, enter one row for each'],
  ),
  'time-unreadable': entry(
    'warning',
    ['อ่านเวลา "{found}" ไม่ได้ จึงไม่แสดงเวลา', 'เขียนเวลาแบบ 09.30 น. หรือ 09:30-12:00'],
    ['The time "{found}" cannot be read and is left out', 'Write 09.30 น. or 09:30-12:00'],
  ),

  // Numbers
  'end-time-ignored': entry(
    'warning',
    ['เวลาสิ้นสุด "{found}" อยู่ก่อนเวลาเริ่ม {expected} จึงไม่ใช้', 'ตรวจเวลาทั้งสอง หรือใส่วันสิ้นสุดถ้ากิจกรรมข้ามคืน'],
    [
      'The end "{found}" is before the beginning at {expected} and is not used',
      'Check both times, or give the last day of what goes on overnight',
    ],
  ),
  'number-unreadable': entry(
    'warning',
    ['อ่านจำนวน "{found}" ไม่ได้ จึงถือว่าไม่ได้รายงาน', 'ใส่เฉพาะตัวเลข เช่น 200'],
    ['The number "{found}" cannot be read and counts as not reported', 'Enter digits only, such as 200'],
  ),
  'number-implausible': entry(
    'warning',
    ['จำนวน "{found}" มากหรือน้อยผิดปกติ จึงถือว่าไม่ได้รายงาน', 'ตรวจตัวเลขอีกครั้ง (ต้องอยู่ระหว่าง {expected})'],
    ['The number "{found}" is implausible and counts as not reported', 'Check it (expected {expected})'],
  ),
  'groups-exceed-total': entry(
    'warning',
    ['ผลบวกของผู้เข้าร่วมแต่ละกลุ่ม ({found}) มากกว่ายอดรวม ({expected})', 'ตรวจยอดรวมและยอดของแต่ละกลุ่มให้ตรงกัน'],
    ['The groups add up to {found}, more than the total of {expected}', 'Check the total and the groups'],
  ),

  // What and who
  'title-missing': entry(
    'held',
    ['ไม่มีชื่อกิจกรรม', 'ใส่ชื่อกิจกรรม'],
    ['The title is missing', 'Enter the title of the activity'],
  ),
  'title-long': entry(
    'note',
    ['ชื่อกิจกรรมยาวเกิน {expected} ตัวอักษร', 'ย้ายรายละเอียดไปไว้ในคอลัมน์รายละเอียด'],
    ['The title is longer than {expected} characters', 'Move details to the description column'],
  ),
  'kind-unknown': entry(
    'warning',
    ['ไม่รู้จักประเภทจิตอาสา "{found}"', 'ใช้คำว่า พัฒนา ภัยพิบัติ หรือ เฉพาะกิจ'],
    ['Unknown kind of activity "{found}"', 'Use development, disaster or special (พัฒนา ภัยพิบัติ เฉพาะกิจ)'],
  ),
  'state-unknown': entry(
    'warning',
    ['ไม่รู้จักสถานะ "{found}"', 'ใช้คำว่า แผน ผล เลื่อน ยกเลิก หรือ ร่าง'],
    ['Unknown state "{found}"', 'Use plan, result, postponed, cancelled or draft (แผน ผล เลื่อน ยกเลิก ร่าง)'],
  ),
  'hosting-unknown': entry(
    'note',
    ['ไม่รู้จักลักษณะการจัด "{found}" จึงถือว่าจัดเอง', 'ใช้คำว่า จัดเอง หรือ ไปเข้าร่วม'],
    ['Unknown way of hosting "{found}"; taken as an own event', 'Use จัดเอง or ไปเข้าร่วม'],
  ),
  'sector-unknown': entry(
    'note',
    ['ไม่รู้จักภาคส่วน "{found}"', 'ใช้คำว่า ภาครัฐ ภาคเอกชน หรือ ภาคประชาชน'],
    ['Unknown sector "{found}"', 'Use state, private or people (ภาครัฐ ภาคเอกชน ภาคประชาชน)'],
  ),
  'agency-missing': entry(
    'note',
    ['ไม่ได้ระบุหน่วยงานเจ้าภาพ', 'ใส่ชื่อหน่วยงานที่จัด'],
    ['No host agency is named', 'Enter the agency that hosts it'],
  ),
  'id-repeated': entry(
    'warning',
    ['รหัส "{found}" ใช้กับหลายกิจกรรม จึงสร้างรหัสใหม่ให้', 'ให้แต่ละกิจกรรมมีรหัสของตนเอง'],
    ['The id "{found}" is used for different activities; a new id was made', 'Give every activity an id of its own'],
  ),

  // Where
  'province-other': entry(
    'held',
    ['แถวนี้เป็นของจังหวัดอื่น "{found}"', 'ส่งออกเฉพาะข้อมูลของจังหวัด {expected}'],
    ['The row belongs to another province, "{found}"', 'Export only records of {expected}'],
  ),
  'district-missing': entry(
    'held',
    ['ไม่ได้ระบุอำเภอ', 'ใส่ชื่อหรือรหัสอำเภอ'],
    ['The district is missing', 'Enter the name or code of the district'],
  ),
  'district-unknown': entry(
    'held',
    ['ไม่พบอำเภอ "{found}" ในจังหวัด', 'ใช้ชื่ออำเภอตามทะเบียน (ใกล้ที่สุด: {expected})'],
    ['No district "{found}" in the province', 'Use the registered name (nearest: {expected})'],
  ),
  'area-contradicts': entry(
    'warning',
    ['รหัสพื้นที่ "{found}" ไม่ตรงกับชื่ออำเภอ "{expected}" จึงใช้ชื่อ', 'แก้รหัสหรือชื่อให้ตรงกัน'],
    ['The area code "{found}" is not of district "{expected}"; the name is used', 'Make code and name agree'],
  ),
  'tambon-unknown': entry(
    'warning',
    ['ไม่พบตำบล "{found}" ในอำเภอนี้ จึงแสดงเพียงระดับอำเภอ', 'ตรวจชื่อตำบลและอำเภอ (ใกล้ที่สุด: {expected})'],
    [
      'No tambon "{found}" in this district; shown for the district only',
      'Check tambon and district (nearest: {expected})',
    ],
  ),
  'village-unknown': entry(
    'note',
    ['ไม่พบหมู่บ้าน "{found}" ในทะเบียนของตำบลนี้', 'ตรวจชื่อหมู่บ้านและหมู่ที่'],
    ['No village "{found}" in this tambon\'s list', 'Check the name and number of the village'],
  ),
  'village-number-unreadable': entry(
    'warning',
    ['อ่านหมู่ที่ "{found}" ไม่ได้', 'ใส่เฉพาะตัวเลข เช่น 5'],
    ['The village number "{found}" cannot be read', 'Enter digits only, such as 5'],
  ),
  'point-unreadable': entry(
    'warning',
    ['อ่านพิกัด "{found}" ไม่ได้ จึงใช้จุดของตำบลแทน', 'ใส่ละติจูด ลองจิจูด เป็นองศาทศนิยม เช่น 16.5453, 104.7235'],
    [
      'The position "{found}" cannot be read; the area\'s point is used',
      'Enter decimal degrees such as 16.5453, 104.7235',
    ],
  ),
  'point-zero': entry(
    'warning',
    ['พิกัดเป็น 0, 0 คือยังไม่ได้กรอก จึงใช้จุดของพื้นที่แทน', 'ใส่พิกัดจริง หรือเว้นช่องให้ว่าง'],
    [
      "The position is 0, 0: nobody filled it in; the area's point is used",
      'Enter the position, or leave the cell empty',
    ],
  ),
  'point-swapped': entry(
    'note',
    ['ละติจูดและลองจิจูดสลับกัน แก้ให้แล้วเป็น "{found}" (ในวงเล็บคือระยะจากจุดของพื้นที่)', 'สลับสองคอลัมน์ในไฟล์ต้นทาง'],
    [
      'Latitude and longitude were swapped; put right as "{found}" (in brackets the distance from the area\'s point)',
      'Swap the two columns in the source',
    ],
  ),
  'point-utm': entry(
    'note',
    [
      'พิกัดเป็นเมตรในกริด UTM แปลงเป็นองศา (WGS 84) แล้ว: {found} (ในวงเล็บคือระยะจากจุดของพื้นที่)',
      'ส่งออกเป็นละติจูด ลองจิจูด ถ้าอ่านจากแผนที่เก่า (ชุด L7017) ให้เขียนคำว่า Indian 1975 ในคอลัมน์ พื้นหลักฐาน',
    ],
    [
      "The position is in metres of UTM and was converted to degrees of WGS 84: {found} (in brackets the distance from the area's point)",
      'Export latitude and longitude; if it was read from an old map (L7017), write Indian 1975 in the column พื้นหลักฐาน',
    ],
  ),
  'point-indian-datum': entry(
    'note',
    [
      'พิกัดอ้างอิงพื้นหลักฐาน Indian 1975 ย้ายเป็น WGS 84 แล้ว: {found} (ในวงเล็บคือระยะที่ย้าย)',
      'ตั้งเครื่องรับพิกัดหรือโปรแกรมให้ใช้ WGS 84',
    ],
    [
      'The position is on the datum Indian 1975 and was moved to WGS 84: {found} (in brackets how far)',
      'Set the receiver or the program to WGS 84',
    ],
  ),
  'point-outside': entry(
    'warning',
    ['พิกัด "{found}" อยู่นอกพื้นที่ที่รายงาน (ในวงเล็บคือระยะถึงเขตพื้นที่)', 'ตรวจพิกัดหรือชื่อตำบล (พิกัดนี้อยู่ใน: {expected})'],
    [
      'The position "{found}" lies outside the reported area (in brackets the distance to its border)',
      'Check the position or the tambon (it lies in: {expected})',
    ],
  ),
  'point-far': entry(
    'warning',
    ['พิกัด "{found}" อยู่ห่างจากจุดของพื้นที่ที่รายงานเกินไป จึงใช้จุดของพื้นที่แทน (ในวงเล็บคือระยะ)', 'ตรวจพิกัดหรือชื่อตำบล'],
    [
      'The position "{found}" is too far from the point of the reported area, which is used instead (in brackets the distance)',
      'Check the position or the tambon',
    ],
  ),

  // Plan and result
  'join-ambiguous': entry(
    'warning',
    ['ผลนี้ตรงกับแผนมากกว่าหนึ่งรายการ จึงไม่จับคู่ ({found})', 'ใส่รหัสกิจกรรมของแผนในแถวผล'],
    ['This result fits more than one plan and was joined to none ({found})', "Enter the plan's id in the result row"],
  ),
  'host-not-found': entry(
    'note',
    ['ไม่พบรายงานของหน่วยงานเจ้าภาพสำหรับกิจกรรมที่ไปเข้าร่วม', 'ไม่ต้องแก้ หากเจ้าภาพจะรายงานภายหลัง'],
    ["No host's report was found for this joined event", 'Nothing to mend if the host will report later'],
  ),
  'report-repeated': entry(
    'warning',
    ['มีรายงานซ้ำสำหรับกิจกรรมเดียวกัน ใช้รายงานล่าสุด', 'ลบรายงานที่ซ้ำหรือเก่ากว่า'],
    ['The activity is reported twice; the latest report is used', 'Delete the older report'],
  ),
  'result-without-plan': entry(
    'note',
    ['มีผลแต่ไม่มีแผน', 'บันทึกแผนล่วงหน้าเพื่อให้ประชาชนเข้าร่วมได้'],
    ['There is a result but no plan', 'Enter plans beforehand, so that people can join'],
  ),
  'result-missing': entry(
    'warning',
    ['เลยวันจัดกิจกรรมมาแล้ว {found} วัน ยังไม่มีผล', 'บันทึกผลพร้อมภาพถ่าย หรือเปลี่ยนสถานะเป็นเลื่อนหรือยกเลิก'],
    [
      'No result {found} days after the activity',
      'Report the result with photographs, or mark it postponed or cancelled',
    ],
  ),
  'result-before-start': entry(
    'warning',
    ['รายงานผลวันที่ {found} ก่อนวันจัดกิจกรรม {expected}', 'ตรวจวันที่จัดและวันที่รายงาน'],
    ['The result was reported on {found}, before the activity on {expected}', 'Check both dates'],
  ),
  'result-in-future': entry(
    'warning',
    ['มีผลของกิจกรรมที่ยังไม่ถึงวันจัด ({found}) จึงแสดงเป็นแผน', 'ตรวจวันที่จัดกิจกรรม'],
    ['A result for a day still to come ({found}); shown as planned', 'Check the date of the activity'],
  ),
  'result-after-cancelled': entry(
    'warning',
    ['กิจกรรมที่ยกเลิกแล้วมีผลรายงาน', 'แก้สถานะหรือลบผล'],
    ['A cancelled activity has a result', 'Correct the state or remove the result'],
  ),
  'result-without-photograph': entry(
    'note',
    ['รายงานผลไม่มีภาพถ่าย', 'เพิ่มภาพถ่ายอย่างน้อยหนึ่งภาพ'],
    ['The result has no photograph', 'Add at least one photograph'],
  ),
  'postponed-without-date': entry(
    'warning',
    ['เลื่อนกิจกรรมโดยไม่ได้ระบุวันใหม่', 'ใส่วันที่ใหม่เมื่อทราบ'],
    ['Postponed without a new date', 'Enter the new date when it is known'],
  ),

  // Personal data and safety
  'citizen-id-masked': entry(
    'warning',
    ['ปิดบังตัวเลขที่น่าจะเป็นเลขประจำตัวประชาชนแล้ว', 'ลบเลขประจำตัวประชาชนออกจากไฟล์ส่งออก'],
    ['What looks like a citizen id was masked', 'Remove citizen ids from the export'],
  ),
  'phone-masked': entry(
    'warning',
    ['ปิดบังหมายเลขโทรศัพท์ส่วนบุคคลแล้ว', 'ใส่หมายเลขติดต่อสาธารณะในคอลัมน์ผู้ประสานงานเท่านั้น'],
    ['A private telephone number was masked', 'Give public numbers in the contact column only'],
  ),
  'email-masked': entry(
    'warning',
    ['ปิดบังอีเมลส่วนบุคคลแล้ว', 'ลบอีเมลออกจากข้อความ'],
    ['A private e-mail address was masked', 'Remove e-mail addresses from the text'],
  ),
  'contact-withheld': entry(
    'note',
    [
      'ไม่เผยแพร่ผู้ประสานงาน {found} แถว เพราะไม่ได้ระบุว่าเปิดเผยได้',
      'ถ้าเปิดเผยได้ ให้เพิ่มหมายเลขใต้ publicContacts ใน data/portal.yaml',
    ],
    [
      'The contact is not published: nobody marked it public',
      'If it may be public, list it under "publicContacts" in data/portal.yaml',
    ],
  ),
  'names-dropped': entry(
    'note',
    ['คอลัมน์ "{found}" มีรายชื่อบุคคล จึงนับจำนวนเท่านั้น', 'ส่งออกเฉพาะจำนวน'],
    ['The column "{found}" holds people\'s names; only their number is kept', 'Export numbers only'],
  ),
  'address-unsafe': entry(
    'warning',
    ['ไม่ใช้ที่อยู่เว็บ "{found}" เพราะไม่ใช่ https', 'ใช้ที่อยู่ที่ขึ้นต้นด้วย https://'],
    ['The web address "{found}" is not used: it is not https', 'Use an address that begins with https://'],
  ),

  // Photographs
  'photo-missing': entry(
    'warning',
    ['ไม่พบไฟล์ภาพ "{found}"', 'วางไฟล์ภาพไว้ในโฟลเดอร์เดียวกับไฟล์ส่งออก'],
    ['The photograph "{found}" is missing', 'Put it beside the export'],
  ),
  'photo-refused': entry(
    'warning',
    ['ใช้ไฟล์ภาพ "{found}" ไม่ได้ ({expected})', 'ใช้ไฟล์ JPEG PNG หรือ WebP ที่ไม่เสียหาย'],
    ['The photograph "{found}" cannot be used ({expected})', 'Use an intact JPEG, PNG or WebP'],
  ),
  'photo-not-fetched': entry(
    'note',
    [
      'ไม่ดึงภาพจากที่อยู่เว็บ "{found}" เพราะผู้ดูแลเว็บยังไม่ได้อนุญาตโฮสต์นี้',
      'วางไฟล์ภาพไว้ในโฟลเดอร์ภาพ หรือให้ผู้ดูแลเพิ่มโฮสต์ใน photoHosts',
    ],
    [
      'The photograph at "{found}" is not fetched: the operator has not named its host',
      'Put the picture into the folder of photographs, or have its host added to photoHosts',
    ],
  ),
  'photo-address-dead': entry(
    'warning',
    ['ดึงภาพจาก "{found}" ไม่ได้', 'ตรวจว่าลิงก์เปิดได้โดยไม่ต้องเข้าสู่ระบบ หรือวางไฟล์ภาพแทน'],
    [
      'The photograph at "{found}" could not be fetched',
      'Check that the link opens without signing in, or put the file in its place',
    ],
  ),
  'photo-too-many': entry(
    'warning',
    ['รายงานนี้มีภาพ {found} ภาพ เผยแพร่เฉพาะ {expected} ภาพแรก', 'เลือกภาพที่เล่าเรื่องได้ดีที่สุด'],
    ['The report has {found} photographs; the first {expected} are published', 'Choose those that tell most'],
  ),
  'photo-held': entry(
    'note',
    ['มีภาพ {found} ภาพรอการตรวจก่อนเผยแพร่', 'ให้ผู้ดูแลตรวจภาพด้วยคำสั่ง npm run photos'],
    ['{found} photographs wait to be cleared', 'Have the operator look at them: npm run photos'],
  ),
  'photo-like-decided': entry(
    'warning',
    ['ภาพ "{found}" เหมือนภาพที่ถูกพัก ปิดบัง หรือถอนออก ({expected}) จึงพักไว้ก่อน', 'ตรวจว่าควรเผยแพร่หรือไม่ แล้วบันทึกการตัดสินใจ'],
    [
      'The photograph "{found}" looks like one that is held, redacted or taken down ({expected}), so it waits',
      'Look at it and decide',
    ],
  ),
  'photo-reused': entry(
    'warning',
    ['ภาพ "{found}" ซ้ำกับกิจกรรม "{expected}"', 'ตรวจว่าภาพเป็นของกิจกรรมใด แล้วเอาออกจากอีกรายงาน'],
    [
      'The photograph "{found}" is also reported for the activity "{expected}"',
      'Find out which activity it shows and take it out of the other report',
    ],
  ),
  'photo-dark': entry(
    'note',
    ['ภาพ "{found}" มืดหรือว่างจนมองไม่เห็นอะไร', 'เปลี่ยนเป็นภาพที่เห็นกิจกรรม'],
    ['The photograph "{found}" is so dark or empty that it shows nothing', 'Choose one that shows the activity'],
  ),
  'photo-blurred': entry(
    'note',
    ['ภาพ "{found}" ไม่ชัด', 'เปลี่ยนเป็นภาพที่ชัดกว่า'],
    ['The photograph "{found}" is blurred', 'Choose a sharper one'],
  ),
  'photo-small': entry(
    'note',
    ['ภาพ "{found}" เล็กเกินไป', 'ส่งภาพต้นฉบับแทนภาพย่อ'],
    ['The photograph "{found}" is very small', 'Send the original in place of the thumbnail'],
  ),
  'photo-screenshot': entry(
    'note',
    ['ภาพ "{found}" ดูเหมือนภาพหน้าจอ', 'ส่งภาพถ่ายต้นฉบับ และตรวจว่าไม่มีชื่อหรือข้อความส่วนตัวในภาพ'],
    [
      'The photograph "{found}" looks like a screenshot',
      'Send the photograph itself, and check that it shows no private names or messages',
    ],
  ),

  // Disaster units, action plans, channels, places
  'unit-missing': entry(
    'held',
    ['ไม่ได้ระบุองค์กรปกครองส่วนท้องถิ่น', 'ใส่ชื่อ อบต. หรือเทศบาล'],
    ['The local government is missing', 'Enter the name of the local government'],
  ),
  'trained-exceeds-registered': entry(
    'warning',
    ['ผู้ผ่านการอบรม ({found}) มากกว่าผู้สมัคร ({expected})', 'ตรวจตัวเลขทั้งสองช่อง'],
    ['More people trained ({found}) than registered ({expected})', 'Check both numbers'],
  ),
  'fiscal-year-unreadable': entry(
    'held',
    ['อ่านปีงบประมาณ "{found}" ไม่ได้', 'เขียนปี พ.ศ. สี่หลัก เช่น 2565'],
    ['The fiscal year "{found}" cannot be read', 'Write the Buddhist year, such as 2565'],
  ),
  'plan-without-time': entry(
    'note',
    ['แผนที่ยังไม่ถึงวันไม่ได้แจ้งเวลาเริ่ม', 'ใส่เวลาในคอลัมน์ เวลา เช่น 09.00-12.00 น. เพื่อให้คนไปทัน'],
    [
      'A plan still to come gives no starting time',
      'Enter it in the column เวลา, such as 09.00-12.00 น., so that people come in time',
    ],
  ),
  'plan-without-venue': entry(
    'note',
    ['แผนที่ยังไม่ถึงวันไม่ได้แจ้งสถานที่หรือจุดนัดพบ', 'ใส่สถานที่หรือจุดที่คนในพื้นที่รู้จัก เช่น ศาลาประชาคม วัด โรงเรียน'],
    [
      'A plan still to come names no venue or meeting point',
      'Enter the venue or a landmark that people there know, such as a hall, temple or school',
    ],
  ),
  'plan-without-contact': entry(
    'note',
    [
      'แผนที่ยังไม่ถึงวันไม่มีผู้ติดต่อที่เผยแพร่ได้',
      'ใส่หมายเลขของหน่วยงานในคอลัมน์ ผู้ประสานงาน และให้ผู้ดูแลเพิ่มหมายเลขนั้นใน publicContacts ของ data/portal.yaml',
    ],
    [
      'A plan still to come has no contact that may be published',
      'Enter the office’s number in the column ผู้ประสานงาน, and have it listed under "publicContacts" in data/portal.yaml',
    ],
  ),
  'plan-agency-missing': entry(
    'held',
    ['แผนปฏิบัติการไม่ได้ระบุหน่วยงาน', 'ใส่ชื่อหน่วยงาน'],
    ['The action plan names no agency', 'Enter the agency'],
  ),
  'plan-area-unknown': entry(
    'warning',
    ['ไม่พบพื้นที่ "{found}" จึงแสดงแผนนี้โดยไม่ระบุพื้นที่นั้น', 'ใช้ชื่อหรือรหัสพื้นที่ตามทะเบียน หรือเว้นว่างถ้าเป็นแผนของทั้งจังหวัด'],
    [
      'No area "{found}"; the plan is shown without it',
      'Use the registered name or code, or leave it empty for a plan of the whole province',
    ],
  ),
  'area-unknown': entry(
    'held',
    ['ไม่พบพื้นที่ "{found}"', 'ใช้ชื่อหรือรหัสพื้นที่ตามทะเบียน'],
    ['No area "{found}"', 'Use the registered name or code'],
  ),
  'channel-kind-unknown': entry(
    'warning',
    ['ไม่รู้จักช่องทาง "{found}"', 'ใช้คำว่า บอร์ด หอกระจายข่าว ไลน์ เฟซบุ๊ก หรือ โทรศัพท์'],
    ['Unknown channel "{found}"', 'Use board, tower, LINE, Facebook or telephone'],
  ),
  'channel-not-public': entry(
    'note',
    ['ช่องทางนี้ไม่ได้ระบุว่าเผยแพร่ได้ จึงไม่แสดง', 'ใส่คำว่า ใช่ ในคอลัมน์ เผยแพร่'],
    ['The channel is not marked public and is not shown', 'Write ใช่ in the column เผยแพร่'],
  ),
  'name-missing': entry('held', ['ไม่มีชื่อ', 'ใส่ชื่อ'], ['The name is missing', 'Enter a name']),

  // People's decisions
  'decision-unmatched': entry(
    'warning',
    ['คำสั่งแก้ไขนี้ไม่ตรงกับกิจกรรมใด ({found})', 'ตรวจรหัสกิจกรรมในไฟล์นี้'],
    ['This decision matches no activity ({found})', 'Check the activity id in this file'],
  ),
  'decision-unreadable': entry(
    'warning',
    ['อ่านคำสั่งแก้ไขนี้ไม่ได้ ({found})', 'ตรวจคอลัมน์และค่าในไฟล์นี้: {expected}'],
    ['This decision cannot be read ({found})', 'Check the columns and values: {expected}'],
  ),

  // The run as a whole
  'run-rows-fell': entry(
    'held',
    ['จำนวนแถวลดลงผิดปกติ (จาก {expected} เหลือ {found})', 'ตรวจว่าส่งออกข้อมูลครบ ถ้าถูกต้องแล้วให้ปล่อยผ่านด้วย --release'],
    ['Rows fell from {expected} to {found}', 'Check that the export is complete; if it is right, run with --release'],
  ),
  'run-district-vanished': entry(
    'held',
    ['อำเภอ {found} ไม่มีข้อมูลเลยทั้งที่ครั้งก่อนมี', 'ตรวจว่าส่งออกข้อมูลของอำเภอนี้แล้ว'],
    ['District {found} had records last time and has none now', 'Check that its records were exported'],
  ),
  'run-total-jumped': entry(
    'held',
    ['ยอดผู้เข้าร่วมรวมกระโดดผิดปกติ (จาก {expected} เป็น {found})', 'ตรวจตัวเลขผู้เข้าร่วมในไฟล์ล่าสุด'],
    ['The total of participants jumped from {expected} to {found}', 'Check the numbers in the latest file'],
  ),
  'run-dates-odd': entry(
    'held',
    ['มีแถวที่วันที่อยู่นอกช่วงมากผิดปกติ ({found})', 'ตรวจรูปแบบวันที่ของไฟล์ส่งออก'],
    ['Unusually many rows have dates out of range ({found})', 'Check the date format of the export'],
  ),
} as const satisfies Record<string, IssueEntry>;

export type IssueCode = keyof typeof issueCatalogue;
export const issueCodes = Object.keys(issueCatalogue) as [IssueCode, ...IssueCode[]];

/** An issue's words in one language, its own values filled in. */
export function issueText(
  { code, found, expected }: { code: IssueCode; found?: string; expected?: string },
  language: 'th' | 'en',
): IssueText {
  // One pass, by a function: a value that holds "$&" or "{expected}" itself is put in as it is.
  const fill = (text: string) =>
    text.replace(/\{(found|expected)\}/g, (_, name) => (name === 'found' ? found : expected) ?? '–');
  const { what, mend } = issueCatalogue[code][language];
  return { what: fill(what), mend: fill(mend) };
}
