import { type FormNumber } from './document-kinds';
import { mergeFields, type FieldValues, type MergeField, type Table } from './merge-fields';

/** Values of a sample: made up, and each long enough to show how it is set. */
const texts: Readonly<Record<string, string>> = {
  coQuan: 'Trung tâm Phục vụ hành chính công xã Phương An',
  so: '0001/260302/TTPVHCC',
  ngayLap: 'ngày 02 tháng 03 năm 2026',
  diaChiTraCuu: 'https://motcua.example.vn/look-up',
  maHoSo: '000.00.01.H47-260302-0001',
  thuTuc: 'Thủ tục đăng ký khai sinh',
  maThuTuc: '1.001193',
  linhVuc: 'Hộ tịch',
  chuHoSo: 'Nguyễn Thị Ngọc Ánh',
  soDinhDanh: '079185004312',
  ngaySinh: '02/06/1985',
  diaChi: 'Số 12, ấp Long Hòa, xã Phương An',
  dienThoai: '0918 204 557',
  thuDienTu: 'anh@example.vn',
  ngayTiepNhan: '09 giờ 42 phút, ngày 02 tháng 03 năm 2026',
  ngayHenTra: '17 giờ 30 phút, ngày 05 tháng 03 năm 2026',
  canBo: 'Phạm Ngọc Lan',
  thoiHan: '3 ngày làm việc',
  nhanKetQua: 'tại Bộ phận tiếp nhận và trả kết quả',
  phiLePhi: 'Phí chứng thực bản sao từ bản chính 14.000 đồng (đã thu, biên lai số 0012)',
  cachTinh: 'Thời gian trả kết quả tính theo ngày, không tính ngày tiếp nhận.',
  quyenSo: '01/2026',
  soThuTu: '128',
  lyDo: 'Giấy chứng sinh chưa có dấu của cơ sở y tế nơi trẻ sinh ra.',
  lienHe: 'bà Phạm Ngọc Lan, số điện thoại 0296 3 852 001,',
  henLai: '17 giờ 30 phút, ngày 12 tháng 03 năm 2026',
  thuTruong: 'Lê Mạnh Cường',
  ngayYeuCau: '03/03/2026',
  coQuanChuTri: 'Ủy ban nhân dân xã Phương An',
  nam: '2026',
  noiGiao: 'Ủy ban nhân dân xã Phương An, Chuyên viên',
  noiNhan: 'Công an xã Phương An, Cán bộ Công an',
  congViec: 'Đăng ký thường trú',
  thoiHanBuoc: '1 ngày làm việc',
  hanBuoc: '17 giờ 30 phút, ngày 04 tháng 03 năm 2026',
  thoiGianGiao: '10 giờ 15 phút, ngày 03 tháng 03 năm 2026',
  nguoiGiao: 'Lê Thị Minh Châu',
  thoiGianNhan: '14 giờ 00 phút, ngày 03 tháng 03 năm 2026',
  nguoiNhan: 'Trần Mai Phương',
};
const items = ['Giấy chứng sinh (bản chính)', 'Tờ khai đăng ký khai sinh có đủ chữ ký'];
const table: Table = {
  columns: [
    { head: 'STT', share: 0.1 },
    { head: 'Nội dung', share: 0.6 },
    { head: 'Kết quả', share: 0.3 },
  ],
  rows: [
    ['1', '1. Giao: Bộ phận Một cửa\n2. Nhận: Công chức tư pháp, hộ tịch', 'Đúng hạn'],
    ['2', '1. Giao: Công chức tư pháp, hộ tịch\n2. Nhận: Chủ tịch UBND xã', 'Trước hạn'],
  ],
};

const valueOf = ({ name, kind }: MergeField): FieldValues[string] => {
  if (kind === 'text') return texts[name];
  return kind === 'list' ? items : table;
};

export const sampleValues = (form: FormNumber): FieldValues => ({
  ...Object.fromEntries(mergeFields[form].map((field) => [field.name, valueOf(field)])),
  lienKetTraCuu: 'https://motcua.example.vn/look-up?code=000.00.01.H47-260302-0001',
});
