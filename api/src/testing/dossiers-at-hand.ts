import { type Asker, BIRTH, type TestApi } from './test-api';

/** What a clerk enters for a birth registration. */
export const birthRequest = {
  procedure: BIRTH,
  version: 1,
  channel: 'direct',
  applicant: {
    fullName: 'Trần Văn Minh',
    idNumber: '001090012345',
    birthDate: '1990-04-30',
    address: 'Thôn 3, xã An Hòa',
    phone: '0912345678',
    email: 'minh@example.vn',
    kind: 'citizen',
  },
  papers: [{ id: 'birth-certificate', state: 'paper', copies: 1 }],
  data: { childName: 'Trần Gia Bảo', copies: 2 },
  returnBy: 'counter',
} as const;

/** The same, filed on the portal. */
export const handedIn = { ...birthRequest, channel: 'online', returnBy: 'online' } as const;

/** What a clerk enters for somebody whose papers are not complete (Form 02). */
export const slipRequest = {
  kind: 'supplement',
  procedure: BIRTH,
  version: 1,
  channel: 'direct',
  applicant: birthRequest.applicant,
  items: ['Giấy chứng sinh'],
  reason: 'Thiếu giấy chứng sinh bản chính',
} as const;

export type AtHand = { readonly id: string; readonly code: string; readonly visit: string };

/** A dossier just received by a clerk of An Hòa, and the visit of its first task. */
export async function received(api: TestApi): Promise<AtHand> {
  const clerk = await api.as('an.clerk');
  const receipt = await clerk('post', '/api/dossiers', { body: birthRequest });
  if (receipt.status !== 201) throw new Error(`receiving: ${String(receipt.status)} ${receipt.text}`);
  const { dossier: id, code } = receipt.body as { dossier: string; code: string };
  return { id, code, visit: await waitingAt(clerk, id, 'check') };
}

/** The visit at which a dossier waits in a node. */
export async function waitingAt(asker: Asker, id: string, node: string): Promise<string> {
  const answer = await asker('get', `/api/dossiers/${id}`);
  const { waits } = answer.body as { waits: { node: string; visit: string }[] };
  const wait = waits.find((waiting) => waiting.node === node);
  if (!wait) throw new Error(`${id} does not wait at ${node}: ${answer.text}`);
  return wait.visit;
}

export const taskPath = ({ id, visit }: Pick<AtHand, 'id' | 'visit'>): string => `/api/tasks/${id}/${encodeURIComponent(visit)}`;
