import { createServer, type Server } from 'node:net';
import { type AddressInfo } from 'node:net';
import { type CommandBody } from '@mot-cua/engine';
import { newDossierId } from '@mot-cua/store';
import { testOffice, type TestOffice } from '../testing/test-office';
import { eventually, startRuntime } from '../testing/test-runtime';
import { smtpMailer } from './mailer';

/** A mail server that takes letters, or is out of order, as told: RFC 5321 in so far as a sender needs it. */
class Postmaster {
  readonly letters: string[] = [];
  outOfOrder = false;
  private readonly server: Server = createServer((socket) => {
    let letter: string | undefined;
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    if (this.outOfOrder) socket.end('421 out of order\r\n');
    else socket.write('220 test\r\n');
    socket.on('data', (text: string) => {
      for (const line of text.split('\r\n').slice(0, -1)) {
        if (letter === undefined) {
          if (line === 'DATA') letter = '';
          if (line === 'QUIT') socket.end();
          else socket.write(line === 'DATA' ? '354 go on\r\n' : '250 ok\r\n');
        } else if (line === '.') {
          this.letters.push(letter);
          letter = undefined;
          socket.write('250 taken\r\n');
        } else letter += `${line}\n`;
      }
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `smtp://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  close(): Promise<unknown> {
    return new Promise((done) => this.server.close(done));
  }

  /** Letters whose text, decoded, holds the words. */
  with(words: string): string[] {
    return this.letters.filter((letter) => readable(letter).includes(words));
  }
}

/** Undoes quoted-printable, base64 and encoded words as far as the words looked for need it. */
const readable = (letter: string): string => {
  const [, body = ''] = letter.split(/\n\n([\s\S]*)/);
  const quoted = body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return `${letter}\n${Buffer.from(quoted, 'latin1').toString('utf8')}\n${Buffer.from(body, 'base64').toString('utf8')}`;
};

describe('e-mails to applicants', () => {
  let office: TestOffice;
  let post: Postmaster;
  let address: string;
  beforeAll(async () => {
    office = await testOffice();
    post = new Postmaster();
    address = await post.open();
  });
  afterAll(async () => {
    await post.close();
    await office.close();
  });

  it('leave once the dossier is received, by the outbox and by the connector, with the code and nothing of its content', async () => {
    const runtime = await startRuntime(office, smtpMailer(address, 'motcua@example.vn'));
    const dossier = await office.receive('minh@example.vn');
    const code = (await office.store.dossiers.find([1], dossier))?.code ?? '';
    await eventually(
      () => Promise.resolve(post.letters.length),
      (count) => count >= 2,
    );
    expect(post.with(code)).toHaveLength(1);
    expect(post.with('Hồ sơ đã đến')).toHaveLength(1);
    expect(
      post.letters.every((letter) => letter.includes('To: minh@example.vn') && /Message-ID:\s+<[^>]+@mot-cua\.invalid>/i.test(letter)),
    ).toBe(true);
    expect(post.letters.join()).not.toContain('001090012345');
    await runtime.stop();
  });

  it('tell that the result is ready before anybody has to come for it (R-52)', async () => {
    const runtime = await startRuntime(office, smtpMailer(address, 'motcua@example.vn'));
    const dossier = await office.receive('hoa@example.vn');
    const id = newDossierId();
    const command = { id, kind: 'AddRemark', ref: `result:${id}`, what: 'văn bản kết quả số 1/GPXD-UBND' } as const;
    expect((await office.store.dossiers.handle({ dossier, caller: office.clerk, command })).kind).toBe('accepted');
    await eventually(
      () => Promise.resolve(post.with('đã có kết quả').length),
      (count) => count === 1,
    );
    expect(post.with('đã có kết quả')[0]).toContain('To: hoa@example.vn');
    await runtime.stop();
  });

  it('say how a result left the house, and invite nobody to fetch what was returned already (R-55)', async () => {
    post.letters.length = 0;
    const runtime = await startRuntime(office, smtpMailer(address, 'motcua@example.vn'));
    const dossier = await office.receive('van@example.vn');
    const waiting = async () => (await office.store.dossiers.find([1], dossier))?.state.visits.find(({ node }) => node === 'wait')?.id;
    const visit = (await eventually(waiting, (id) => id !== undefined)) ?? '';
    const handled = await office.store.dossiers.handle({
      dossier,
      caller: office.clerk,
      command: { id: newDossierId(), kind: 'CompleteTask', visit },
      resultReturn: { way: 'post', proof: 'tracking', trackingNumber: 'EB123VN', originalsReturned: false },
    });
    expect(handled.kind).toBe('accepted');
    await eventually(
      () => Promise.resolve(post.with('đã giải quyết xong').length),
      (count) => count === 1,
    );
    expect(post.with('đã được giao cho bưu chính công ích, mã vận đơn EB123VN')).toHaveLength(1);
    expect(post.with('Mời ông/bà')).toEqual([]);
    await runtime.stop();
  });

  it('wait in the outbox while the mail server is out of order, and are neither lost nor doubled', async () => {
    post.letters.length = 0;
    post.outOfOrder = true;
    const runtime = await startRuntime(office, smtpMailer(address, 'motcua@example.vn'));
    await office.receive('lan@example.vn');
    const store = await office.openRuntimeStore();
    await eventually(
      async () => (await store.outbox.waiting()).count,
      (count) => count > 0,
    );
    post.outOfOrder = false;
    await office.daysLater(0.01);
    await eventually(
      () => Promise.resolve(post.with('đã được tiếp nhận').length),
      (count) => count === 1,
    );
    await runtime.stop();
    await store.close();
    await office.daysLater(0);
  });

  it('tell who filed online that it has come, what is missing, that it was accepted, or that it was not (R-04, R-08)', async () => {
    post.letters.length = 0;
    const runtime = await startRuntime(office, smtpMailer(address, 'motcua@example.vn'));
    const [accepted, refused] = [await office.submit('hoa@example.vn'), await office.submit('tu@example.vn')];
    const codeOf = async (id: string) => (await office.store.dossiers.find([1], id))?.code ?? '';
    const told = async (id: string, words: string): Promise<void> => {
      const code = await codeOf(id);
      await eventually(
        () => Promise.resolve(post.with(words).filter((letter) => post.with(code).includes(letter)).length),
        (count) => count === 1,
      );
    };
    const answer = async (dossier: string, command: Exclude<CommandBody, { kind: 'OpenDossier' }>): Promise<void> => {
      const handled = await office.store.dossiers.handle({
        dossier,
        caller: office.clerk,
        command: { id: newDossierId(), ...command } as never,
      });
      expect(handled.kind).toBe('accepted');
    };
    await told(accepted, 'đã được gửi đến Bộ phận Một cửa');
    await told(refused, 'đã được gửi đến Bộ phận Một cửa');
    await answer(accepted, { kind: 'ReturnSubmission', ground: 'thiếu giấy', items: ['Giấy chứng sinh'] });
    await told(accepted, 'cần được bổ sung trước khi tiếp nhận');
    await answer(accepted, { kind: 'Resubmit', ground: 'đã đủ' });
    await answer(accepted, { kind: 'AcceptSubmission', limit: { value: 5, unit: 'working-days' } });
    await told(accepted, 'đã được tiếp nhận');
    await answer(refused, { kind: 'RefuseSubmission', ground: 'không thuộc thẩm quyền' });
    await told(refused, 'không được tiếp nhận');
    // Five letters and no other: what is missing, and why it was refused, stand on the slips and not in an e-mail.
    expect(post.letters).toHaveLength(5);
    expect(post.with('Giấy chứng sinh').concat(post.with('thẩm quyền'))).toEqual([]);
    await runtime.stop();
  });
});
