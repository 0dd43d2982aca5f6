import { type FormNumber } from './document-kinds';

/**
 * The texts of Forms 01 to 07, and of the transfer slip (NĐ 118/2025 Điều 20, R-60), as a new installation prints them, after TT 01/2018/TT-VPCP and TT 03/2025/TT-VPCP Phụ lục I.
 * Administrators may replace them; see `template.ts` for how a line is written.
 */
export const defaultTemplates: Readonly<Record<FormNumber, string>> = {
  '01': `@dau Số: {{so}}
# GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
= Mã hồ sơ: **{{maHoSo}}**
{{coQuan}} tiếp nhận hồ sơ của: **{{chuHoSo}}**
Số định danh cá nhân: {{soDinhDanh}} || Ngày sinh: {{ngaySinh}}
Địa chỉ: {{diaChi}}
Số điện thoại: {{dienThoai}} || Thư điện tử: {{thuDienTu}}
? Người đại diện: {{nguoiDaiDien}}
Nội dung yêu cầu giải quyết: **{{thuTuc}}**, mã thủ tục {{maThuTuc}}
Thành phần hồ sơ nộp gồm:
- {{thanhPhanHoSo}}
Số lượng hồ sơ: 01 bộ
Thời gian giải quyết theo quy định: {{thoiHan}}
Thời gian nhận hồ sơ: {{ngayTiepNhan}}
**Thời gian trả kết quả: {{ngayHenTra}}**
Nhận kết quả: {{nhanKetQua}}
? Phí, lệ phí: {{phiLePhi}}
Vào Sổ theo dõi hồ sơ: Quyển số {{quyenSo}}, số thứ tự {{soThuTu}}
@ky NGƯỜI NỘP HỒ SƠ | (Ký và ghi rõ họ tên) | {{chuHoSo}} || NGƯỜI TIẾP NHẬN HỒ SƠ | (Ký và ghi rõ họ tên) | {{canBo}}
@qr Quét mã hoặc vào {{diaChiTraCuu}}, nhập mã hồ sơ để tra cứu tình trạng giải quyết. {{cachTinh}}
`,
  '02': `@dau Số: {{so}}
# PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ
= Mã hồ sơ: **{{maHoSo}}**
Hồ sơ của: **{{chuHoSo}}**
Nội dung yêu cầu giải quyết: **{{thuTuc}}**, mã thủ tục {{maThuTuc}}
Địa chỉ: {{diaChi}}
Số điện thoại: {{dienThoai}} || Thư điện tử: {{thuDienTu}}
Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:
- {{canBoSung}}
Lý do: {{lyDo}}
Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông (bà) liên hệ với {{lienHe}} để được hướng dẫn.
@ky || NGƯỜI HƯỚNG DẪN | (Ký và ghi rõ họ tên) | {{canBo}}
@qr Tra cứu tình trạng giải quyết: {{diaChiTraCuu}}
`,
  '03': `@dau Số: {{so}}
# PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ
? = Mã hồ sơ: {{maHoSo}}
{{coQuan}} đã tiếp nhận và xem xét hồ sơ của: **{{chuHoSo}}**
Địa chỉ: {{diaChi}}
Số điện thoại: {{dienThoai}} || Thư điện tử: {{thuDienTu}}
Nội dung yêu cầu giải quyết: **{{thuTuc}}**, mã thủ tục {{maThuTuc}}
Qua xem xét, {{coQuan}} thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:
{{lyDo}}
? Hướng dẫn: {{huongDan}}
Xin thông báo cho ông (bà) được biết và thực hiện.
@ky NGƯỜI NỘP HỒ SƠ | (Ký và ghi rõ họ tên) | {{chuHoSo}} || NGƯỜI TIẾP NHẬN HỒ SƠ | (Ký và ghi rõ họ tên) | {{canBo}}
`,
  '04': `@dau Số: {{so}}
# PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN
# THỜI GIAN GIẢI QUYẾT
Kính gửi: **{{chuHoSo}}**
{{coQuan}} đã tiếp nhận hồ sơ của ông (bà) lúc {{ngayTiepNhan}} về việc **{{thuTuc}}**, mã hồ sơ **{{maHoSo}}**.
Thời gian hẹn trả kết quả giải quyết hồ sơ: {{ngayHenTra}}.
Tuy nhiên đến nay, {{coQuan}} chưa trả kết quả giải quyết hồ sơ của ông (bà) đúng thời gian quy định ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Lý do: {{lyDo}}
Chúng tôi xin lỗi ông (bà) vì sự chậm trễ này và sẽ trả kết quả cho ông (bà) vào: **{{henLai}}**.
Mong nhận được sự thông cảm của ông (bà).
@ky || THỦ TRƯỞNG CƠ QUAN | (Ký, ghi rõ họ tên và đóng dấu) | {{thuTruong}}
@qr Tra cứu tình trạng giải quyết: {{diaChiTraCuu}}
`,
  '05': `@dau Số: {{so}}
# THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ
= Mã hồ sơ: **{{maHoSo}}**
Kính gửi: **{{chuHoSo}}**
Địa chỉ: {{diaChi}}
{{coQuan}} đã tiếp nhận hồ sơ của ông (bà) lúc {{ngayTiepNhan}} về việc **{{thuTuc}}**, mã thủ tục {{maThuTuc}}.
? Ngày ông (bà) yêu cầu dừng giải quyết: {{ngayYeuCau}}
Lý do, căn cứ dừng giải quyết: {{lyDo}}
{{coQuan}} thông báo dừng giải quyết hồ sơ nêu trên và trả lại ông (bà) các giấy tờ sau:
- {{giayToTraLai}}
@ky NGƯỜI NHẬN LẠI GIẤY TỜ | (Ký và ghi rõ họ tên) | {{chuHoSo}} || NGƯỜI LẬP THÔNG BÁO | (Ký và ghi rõ họ tên) | {{canBo}}
@qr Tra cứu tình trạng giải quyết: {{diaChiTraCuu}}
`,
  '06': `@dau Số: {{so}}
# PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ
= Mã hồ sơ: **{{maHoSo}}**
Thủ tục: **{{thuTuc}}**, mã thủ tục {{maThuTuc}}
Cơ quan giải quyết hồ sơ: {{coQuanChuTri}}
? Cơ quan phối hợp giải quyết hồ sơ: {{coQuanPhoiHop}}
Thời gian nhận hồ sơ: {{ngayTiepNhan}}
Thời gian trả kết quả: {{ngayHenTra}}
@bang {{giaoNhan}}
`,
  '07': `@dau Quyển số: {{quyenSo}}
# SỔ THEO DÕI HỒ SƠ
= Lĩnh vực: **{{linhVuc}}**, năm {{nam}}
@bang {{hoSo}}
`,
  transfer: `@dau Số: {{so}}
# PHIẾU CHUYỂN XỬ LÝ HỒ SƠ
= Mã hồ sơ: **{{maHoSo}}**
Kính gửi: **{{noiNhan}}**
{{noiGiao}} chuyển hồ sơ của: **{{chuHoSo}}**
Thủ tục: **{{thuTuc}}**, mã thủ tục {{maThuTuc}}
Cơ quan chủ trì: {{coQuanChuTri}}
Thời gian trả kết quả: {{ngayHenTra}}
Công việc: **{{congViec}}**
? Thời hạn: {{thoiHanBuoc}}, xong trước {{hanBuoc}}
? Lý do, ý kiến: {{lyDo}}
Thành phần hồ sơ kèm theo:
- {{thanhPhanHoSo}}
Công việc, thời hạn của từng cơ quan:
@bang {{phanViec}}
Thời gian giao: {{thoiGianGiao}}
Thời gian nhận: {{thoiGianNhan}}
@ky NGƯỜI GIAO | (Ký và ghi rõ họ tên) | {{nguoiGiao}} || NGƯỜI NHẬN | (Ký và ghi rõ họ tên) | {{nguoiNhan}}
`,
};
