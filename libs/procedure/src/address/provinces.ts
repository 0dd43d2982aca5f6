/** A province or centrally run city: its code and its official name. */
export type Province = { readonly code: string; readonly name: string };

const province = (code: string, name: string): Province => ({ code, name: `Tỉnh ${name}` });
const city = (code: string, name: string): Province => ({ code, name: `Thành phố ${name}` });

/** The 34 units of the upper tier since 1 July 2025 (Quyết định 19/2025/QĐ-TTg), in the order of their codes. */
export const provinces: readonly Province[] = [
  city('01', 'Hà Nội'),
  province('04', 'Cao Bằng'),
  province('08', 'Tuyên Quang'),
  province('11', 'Điện Biên'),
  province('12', 'Lai Châu'),
  province('14', 'Sơn La'),
  province('15', 'Lào Cai'),
  province('19', 'Thái Nguyên'),
  province('20', 'Lạng Sơn'),
  province('22', 'Quảng Ninh'),
  province('24', 'Bắc Ninh'),
  province('25', 'Phú Thọ'),
  city('31', 'Hải Phòng'),
  province('33', 'Hưng Yên'),
  province('37', 'Ninh Bình'),
  province('38', 'Thanh Hóa'),
  province('40', 'Nghệ An'),
  province('42', 'Hà Tĩnh'),
  province('44', 'Quảng Trị'),
  city('46', 'Huế'),
  city('48', 'Đà Nẵng'),
  province('51', 'Quảng Ngãi'),
  province('52', 'Gia Lai'),
  province('56', 'Khánh Hòa'),
  province('66', 'Đắk Lắk'),
  province('68', 'Lâm Đồng'),
  province('75', 'Đồng Nai'),
  city('79', 'Hồ Chí Minh'),
  province('80', 'Tây Ninh'),
  province('82', 'Đồng Tháp'),
  province('86', 'Vĩnh Long'),
  province('91', 'An Giang'),
  city('92', 'Cần Thơ'),
  province('96', 'Cà Mau'),
];
