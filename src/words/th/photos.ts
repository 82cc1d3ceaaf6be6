/** Photographs and galleries. */
export const photosWords = {
  photo: {
    alt: 'ภาพที่ {number} จาก {of} ของกิจกรรม {title} {place} {date}',
    credit: 'ภาพ: {credit}',
    creditAgency: 'ภาพจากรายงานของ{agency}',
    of: 'ภาพจากกิจกรรม {title}',
  },
  gallery: {
    title: 'ภาพกิจกรรม',
    titleOf: 'ภาพกิจกรรมใน{area}',
    description: 'ภาพจากกิจกรรมจิตอาสาใน{area}',
    total: '{count} ภาพ เรียงจากใหม่ไปเก่า',
    none: 'ยังไม่มีภาพที่เผยแพร่ได้ ณ วันที่ {date}',
    lead: 'ภาพมาจากรายงานผลของผู้จัด ถูกเข้ารหัสใหม่และตัดข้อมูลแฝง เช่น พิกัดและเครื่องที่ถ่าย ออกทั้งหมด',
    remove: 'หากคุณอยู่ในภาพและไม่ต้องการให้แสดง แจ้งให้นำออกได้ทุกเมื่อ',
    newer: 'ภาพใหม่กว่า',
    older: 'ภาพเก่ากว่า',
  },
};
