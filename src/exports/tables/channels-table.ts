import { type Channel, ChannelKind } from '../../domain/channel.ts';
import { formatAreaName } from '../../format/names.ts';
import { channelKindTerms } from '../../words/terms.ts';
import { column, type PublishedTable, sourceColumns } from './published-table.ts';

/** ช่องทางประชาสัมพันธ์: how people of an area learn of activities. */
export const channelsTable: PublishedTable<Channel> = {
  id: 'channels',
  title: { th: 'ช่องทางประชาสัมพันธ์', en: 'Channels of communication' },
  descriptionTh: 'ช่องทางที่ประชาชนในพื้นที่ใช้รับข่าวกิจกรรม เฉพาะช่องทางที่ระบุว่าเผยแพร่ได้',
  key: 'channel_id',
  rows: ({ channels }) => channels,
  columns: [
    column('channel_id', 'string', ['รหัสช่องทาง', 'Channel id'], 'รหัสของช่องทาง', ({ id }) => id, { required: true }),
    column('channel_kind', 'string', ['รหัสชนิดช่องทาง', 'Kind (code)'], 'รหัสชนิดของช่องทาง', ({ kind }) => kind, {
      required: true,
      values: ChannelKind.options,
    }),
    column(
      'channel_kind_th',
      'string',
      ['ชนิดช่องทาง', 'Kind (Thai)'],
      'ชนิดของช่องทางภาษาไทย',
      ({ kind }) => channelKindTerms[kind].th,
      {
        required: true,
      },
    ),
    column('channel_name', 'string', ['ชื่อช่องทาง', 'Name'], 'ชื่อของบอร์ด หอกระจายข่าว กลุ่ม หรือเพจ', ({ name }) => name, {
      required: true,
    }),
    column('url', 'string', ['ที่อยู่เว็บ', 'Address'], 'ที่อยู่แบบ https ถ้ามี', ({ url }) => url),
    column('phone', 'string', ['โทรศัพท์', 'Telephone'], 'เฉพาะหมายเลขที่ระบุว่าเผยแพร่ได้', ({ phone }) => phone),
    column('detail', 'string', ['รายละเอียด', 'Detail'], 'คำอธิบายเพิ่มเติม', ({ detail }) => detail),
    column('area_code', 'string', ['รหัสพื้นที่', 'Area code'], 'พื้นที่ที่ช่องทางนี้ดูแล', ({ areaCode }) => areaCode, {
      required: true,
    }),
    column('area_name_th', 'string', ['พื้นที่', 'Area (Thai)'], 'ชื่อพื้นที่พร้อมคำบอกระดับ', ({ areaCode }, { areas }) => {
      const area = areas.get(areaCode);
      return area && formatAreaName(area, 'th');
    }),
    column(
      'is_public',
      'boolean',
      ['เผยแพร่ได้', 'May be published'],
      'เป็น true เสมอ เพราะช่องทางอื่นไม่ได้เผยแพร่',
      () => true,
      { required: true },
    ),
    ...sourceColumns<Channel>('', 'รายการนี้', ({ source }) => source),
  ],
};
