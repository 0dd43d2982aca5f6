import { type FormNumber } from './document-kinds';

/** What a template may name: its value is a text, a list of texts, or a table drawn by the form itself. */
export type FieldKind = 'text' | 'list' | 'table';
export type MergeField = { readonly name: string; readonly label: string; readonly kind: FieldKind };

export type Table = {
  readonly columns: readonly {
    readonly head: string;
    /** Share of the width; all shares together are the whole. */ readonly share: number;
  }[];
  readonly rows: readonly (readonly string[])[];
};
export type FieldValue = string | readonly string[] | Table;
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>;

const text = (name: string, label: string): MergeField => ({ name, label, kind: 'text' });
const list = (name: string, label: string): MergeField => ({ name, label, kind: 'list' });

const everyForm = [
  text('coQuan', 'Cơ quan, trung tâm lập phiếu'),
  text('so', 'Số của phiếu'),
  text('ngayLap', 'Ngày lập phiếu'),
  text('diaChiTraCuu', 'Địa chỉ tra cứu'),
];
const dossier = [
  text('maHoSo', 'Mã hồ sơ'),
  text('thuTuc', 'Tên thủ tục hành chính'),
  text('maThuTuc', 'Mã thủ tục hành chính'),
  text('linhVuc', 'Lĩnh vực'),
  text('chuHoSo', 'Họ tên người nộp hồ sơ'),
  text('soDinhDanh', 'Số định danh cá nhân'),
  text('ngaySinh', 'Ngày sinh'),
  text('diaChi', 'Địa chỉ'),
  text('dienThoai', 'Số điện thoại'),
  text('thuDienTu', 'Thư điện tử'),
  text('nguoiDaiDien', 'Người đại diện'),
  text('ngayTiepNhan', 'Thời gian nhận hồ sơ'),
  text('ngayHenTra', 'Thời gian trả kết quả'),
  text('canBo', 'Họ tên cán bộ lập phiếu'),
];

/** The names a template of each form may use between double braces, as the official forms call them. */
export const mergeFields: Readonly<Record<FormNumber, readonly MergeField[]>> = {
  '01': [
    ...everyForm,
    ...dossier,
    list('thanhPhanHoSo', 'Thành phần hồ sơ nộp'),
    text('thoiHan', 'Thời gian giải quyết theo quy định'),
    text('nhanKetQua', 'Nơi, hình thức nhận kết quả'),
    text('phiLePhi', 'Phí, lệ phí đã thu, chưa thu'),
    text('cachTinh', 'Cách tính thời hạn'),
    text('quyenSo', 'Quyển số của Sổ theo dõi hồ sơ'),
    text('soThuTu', 'Số thứ tự trong Sổ theo dõi hồ sơ'),
  ],
  '02': [
    ...everyForm,
    ...dossier,
    list('canBoSung', 'Nội dung cần bổ sung, hoàn thiện'),
    text('lyDo', 'Lý do'),
    text('lienHe', 'Người liên hệ'),
  ],
  '03': [...everyForm, ...dossier, text('lyDo', 'Lý do'), text('huongDan', 'Hướng dẫn nơi nộp hồ sơ')],
  '04': [
    ...everyForm,
    ...dossier,
    text('lyDo', 'Lý do'),
    text('henLai', 'Thời gian hẹn trả kết quả mới'),
    text('thuTruong', 'Họ tên thủ trưởng cơ quan'),
  ],
  '05': [
    ...everyForm,
    ...dossier,
    text('ngayYeuCau', 'Ngày người nộp yêu cầu dừng'),
    text('lyDo', 'Lý do, căn cứ'),
    list('giayToTraLai', 'Giấy tờ trả lại'),
  ],
  '06': [
    ...everyForm,
    ...dossier,
    text('coQuanChuTri', 'Cơ quan giải quyết'),
    text('coQuanPhoiHop', 'Cơ quan phối hợp'),
    { name: 'giaoNhan', label: 'Bảng các lần giao, nhận', kind: 'table' },
  ],
  '07': [
    ...everyForm,
    text('linhVuc', 'Lĩnh vực'),
    text('nam', 'Năm'),
    text('quyenSo', 'Quyển số'),
    { name: 'hoSo', label: 'Bảng hồ sơ', kind: 'table' },
  ],
  transfer: [
    ...everyForm,
    ...dossier,
    text('noiGiao', 'Cơ quan, vị trí giao'),
    text('noiNhan', 'Cơ quan, vị trí nhận'),
    text('coQuanChuTri', 'Cơ quan chủ trì'),
    text('congViec', 'Công việc giao'),
    text('thoiHanBuoc', 'Thời hạn của công việc'),
    text('hanBuoc', 'Thời điểm phải xong'),
    text('lyDo', 'Lý do, ý kiến của nơi giao'),
    list('thanhPhanHoSo', 'Thành phần hồ sơ kèm theo'),
    { name: 'phanViec', label: 'Bảng công việc, thời hạn của từng cơ quan', kind: 'table' },
    text('thoiGianGiao', 'Thời gian giao'),
    text('nguoiGiao', 'Họ tên người giao'),
    text('thoiGianNhan', 'Thời gian nhận'),
    text('nguoiNhan', 'Họ tên người nhận'),
  ],
};
