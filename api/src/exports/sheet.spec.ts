import { unzipSync, strFromU8 } from 'fflate';
import { writeSheet } from './sheet';

const cellsOf = async (...rows: Parameters<typeof writeSheet>[2]): Promise<string> => {
  const files = unzipSync(new Uint8Array(await writeSheet('Hồ sơ', [{ head: 'Tên', width: 20 }], rows)));
  return Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
};

describe('a list as XLSX', () => {
  it.each(['=1+1', '+84912345678', '-2', '@SUM(A1)', '\t=1', '\r=1', "=cmd|' /C calc'!A0"])(
    'keeps %j a text that is never computed',
    async (text) => {
      const xml = await cellsOf([text]);
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).toContain(
        text
          .trim()
          .replaceAll('&', '&amp;')
          .replaceAll("'", text.includes("'") && xml.includes('&apos;') ? '&apos;' : "'"),
      );
    },
  );

  it('gives texts the format “text”, so that editing a cell computes nothing either', async () => {
    expect(await cellsOf(['=1+1'])).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  it('leaves out what XML cannot hold instead of failing', async () => {
    const xml = await cellsOf(['Trần\u0000 Văn\u001F \uD800Minh']);
    expect(xml).toContain('Trần Văn Minh');
  });

  it('writes instants as the clocks on the walls of Vietnam show them', async () => {
    // 2 March 2026 09:42 in Vietnam is day 46083 of Excel's count and 0.40416… of it.
    expect(await cellsOf([{ at: Date.UTC(2026, 2, 2, 2, 42) }])).toMatch(/46083\.4041/);
  });
});
