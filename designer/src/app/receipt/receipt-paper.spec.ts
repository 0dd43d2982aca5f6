import { TestBed } from '@angular/core/testing';
import { inputBinding, signal } from '@angular/core';
import { type Receipt } from '@mot-cua/contract';
import { ReceiptPaper } from './receipt-paper';

const text = (vi: string) => ({ vi, en: vi });
const receipt: Receipt = {
  dossier: 'd1',
  code: 'H61.012.00-261125-010006',
  number: '1187/TTPVHCC',
  procedure: text('Cấp giấy phép xây dựng mới'),
  procedureCode: '1.009994',
  office: text('Trung tâm Phục vụ hành chính công xã Long Thạnh'),
  applicant: {
    fullName: 'Trần Thị Mỹ Duyên',
    idNumber: '086185004312',
    birthDate: '1985-06-02',
    address: 'Ấp Long Hòa',
    phone: '0918204557',
    email: 'duyen@example.vn',
    representative: 'Trần Văn A',
    kind: 'citizen',
  },
  papers: [
    { name: text('Đơn đề nghị'), copies: 2, state: 'paper' },
    { name: text('Giấy tờ đất'), copies: 1, state: 'store' },
  ],
  receivedAt: '2026-11-25T02:42:00Z',
  due: { due: '2026-12-10T10:30:00Z', convention: 'B', explanation: [] },
  returnBy: 'counter',
  clerk: 'Phạm Ngọc Lan',
  limit: { value: 15, unit: 'working-days' },
  register: { volume: '01/2026', ordinal: 7 },
  lookUp: 'https://motcua.example.vn/look-up?code=H61.012.00-261125-010006',
  charges: [{ name: text('Lệ phí'), amount: 75_000, state: 'collected', receiptNumber: '0012' }],
  result: text('Giấy phép'),
};

async function print(paper: Receipt): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(ReceiptPaper, { bindings: [inputBinding('receipt', signal(paper))] });
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const wordsOf = (paper: HTMLElement) => paper.textContent.replace(/\s+/g, ' ');

describe('the receipt, Form 01', () => {
  it('carries every field of the form (R-91)', async () => {
    const words = wordsOf(await print(receipt));
    for (const field of [
      'Số: 1187/TTPVHCC',
      'Mã hồ sơ: H61.012.00-261125-010006',
      'tiếp nhận hồ sơ của: Trần Thị Mỹ Duyên',
      'Số định danh cá nhân: 086185004312',
      'Địa chỉ: Ấp Long Hòa',
      'Số điện thoại: 0918204557',
      'Thư điện tử: duyen@example.vn',
      'Người đại diện: Trần Văn A',
      'Nội dung yêu cầu giải quyết: Cấp giấy phép xây dựng mới',
      'Đơn đề nghị (02 bản giấy);',
      'Giấy tờ đất (bản điện tử, từ kho dữ liệu).',
      'Số lượng hồ sơ: 01 bộ',
      'Thời gian nhận hồ sơ: 09 giờ 42 phút, ngày 25 tháng 11 năm 2026',
      'Thời gian trả kết quả: 17 giờ 30 phút, ngày 10 tháng 12 năm 2026',
      'Nhận kết quả: tại Bộ phận tiếp nhận và trả kết quả',
      'Phí, lệ phí: Lệ phí 75.000 đồng (đã thu, biên lai số 0012)',
      'Vào Sổ theo dõi hồ sơ: Quyển số 01/2026, số thứ tự 7',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Phạm Ngọc Lan',
    ]) {
      expect(words).toContain(field);
    }
  });

  it('names the limit in the unit of its source (R-28)', async () => {
    expect(wordsOf(await print(receipt))).toContain('Thời gian giải quyết theo quy định: 15 ngày làm việc');
  });

  it('bears a QR that leads to where the dossier is looked up', async () => {
    expect((await print(receipt)).querySelector('svg path')?.getAttribute('d')?.length).toBeGreaterThan(500);
  });

  it('says it is a preview as long as no code is given', async () => {
    const paper = await print({ ...receipt, code: '', number: '' });
    expect(wordsOf(paper)).toContain('Bản xem trước');
    expect(paper.querySelector('svg')).toBeNull();
  });

  it('prints text of strangers as text', async () => {
    const paper = await print({ ...receipt, applicant: { ...receipt.applicant, fullName: '<img src=x onerror=alert(1)>' } });
    expect(paper.querySelector('img')).toBeNull();
    expect(wordsOf(paper)).toContain('<img src=x onerror=alert(1)>');
  });
});
