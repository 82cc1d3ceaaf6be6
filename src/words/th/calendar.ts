/** The calendar. */
export const calendarWords = {
  calendar: {
    title: 'ปฏิทินกิจกรรม {month}',
    description: 'กิจกรรมจิตอาสาใน{province} เดือน{month}',
    total: '{count} กิจกรรมในเดือนนี้',
    more: 'อีก {count}',
    today: 'วันนี้',
    previous: 'เดือนก่อน',
    next: 'เดือนถัดไป',
    months: 'เดือนที่มีกิจกรรม',
    monthCount: '{month}: {count} กิจกรรม',
    nationalDays: 'วันสำคัญในเดือนนี้',
    toToday: 'ไปที่วันนี้',
    layout: 'แสดงแบบ',
    layouts: { month: 'เดือน', week: 'สัปดาห์ พร้อมเวลาและสถานที่', list: 'รายการตามวัน' },
    chosen: 'กิจกรรมที่ตรงกับตัวเลือก:',
    asTable: 'ดูเดือนนี้เป็นตารางทีละแถว',
    subscribe: 'ติดตามปฏิทินของทั้งจังหวัด',
    none: 'เดือนนี้ยังไม่มีกิจกรรมที่แจ้งไว้ ณ วันที่ {date}',
  },
};
