import { type Text } from '@mot-cua/procedure';

/** The few words of the canvas itself: it stands in several areas, so they cannot wait for one area's dictionary. */
export const canvasWords = {
  diagram: { vi: 'Sơ đồ quy trình', en: 'Procedure diagram' },
  help: {
    vi: 'Phím mũi tên phải và trái đi theo luồng, lên và xuống chọn nhánh, Ctrl kèm mũi tên di chuyển khung nhìn.',
    en: 'Right and left arrows follow the flows, up and down choose a branch, Ctrl with an arrow moves the view.',
  },
  boardHelp: {
    vi: 'Alt kèm mũi tên đi theo luồng, mũi tên di chuyển phần tử, E đặt tên, N thêm phần tử, A thêm tiếp, B bước có sẵn, R đổi loại, Delete xóa, Tab tới bảng công cụ và thuộc tính.',
    en: 'Alt with an arrow follows the flows, arrows move an element, E names it, N adds one, A appends one, B a ready step, R changes its kind, Delete deletes, Tab leads to the tools and the properties.',
  },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  fit: { vi: 'Vừa màn hình', en: 'Fit to screen' },
  readable: { vi: 'Cỡ chữ đọc được', en: 'Readable size' },
  unreadable: { vi: 'Không vẽ được sơ đồ này.', en: 'This diagram cannot be drawn.' },
  empty: { vi: 'Quy trình chưa có sơ đồ.', en: 'The procedure has no diagram yet.' },
  step: { vi: 'Bước', en: 'Step' },
  limit: { vi: 'thời hạn', en: 'limit' },
  next: { vi: 'tiếp theo', en: 'next' },
  nothingNext: { vi: 'không có bước tiếp theo', en: 'nothing follows' },
  unnamed: { vi: 'chưa đặt tên', en: 'unnamed' },
  flow: { vi: 'Luồng', en: 'Flow' },
  uncounted: { vi: 'không tính thời gian', en: 'time not counted' },
  passed: { vi: 'đã qua', en: 'passed' },
  here: { vi: 'đang ở bước này', en: 'the dossier is here' },
  late: { vi: 'quá hạn', en: 'overdue' },
  error: { vi: 'có lỗi', en: 'has an error' },
  warning: { vi: 'có cảnh báo', en: 'has a warning' },
  changed: { vi: 'đã sửa', en: 'changed' },
} as const satisfies Record<string, Text>;
