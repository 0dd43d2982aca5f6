import { received, birthRequest, handedIn, slipRequest, taskPath, type AtHand } from '../testing/dossiers-at-hand';
import { type Asker, type Asking, BIRTH, testApi, type TestApi } from '../testing/test-api';
import { birthRegistration } from '../testing/birth-registration';
import { routeTable } from './route-table';

/** Everybody who might try: a stranger, somebody without a post, and posts that differ in agency, role and right. */
const callers = ['stranger', 'nobody', 'neighbour', 'specialist', 'leader', 'auditor', 'foreignAuditor', 'admin', 'clerk'] as const;
type Expected = Readonly<Record<(typeof callers)[number], number>>;
type Expectation = { readonly path?: string; readonly asking?: Asking; readonly expected: Expected };

/** The same answer for everybody with a session. */
const signedIn = (status: number, nobody = status): Expected => ({
  ...only({}, status),
  stranger: 401,
  nobody,
});
/** Refused with 403 but for those named. */
const only = (allowed: Partial<Expected>, others = 403): Expected => ({
  stranger: 401,
  nobody: others,
  neighbour: others,
  specialist: others,
  leader: others,
  auditor: others,
  foreignAuditor: others,
  admin: others,
  clerk: others,
  ...allowed,
});
const everybody = (status: number): Expected => ({ ...only({}, status), stranger: status });

/** A dossier of An Hòa: seen by its agencies and the province's auditor, not there for the neighbour and the neighbour's auditor. */
const seenInAnHoa = { neighbour: 404, specialist: 200, leader: 200, auditor: 200, foreignAuditor: 404, clerk: 200 };

/** The same for everybody who works with dossiers or inspects them. */
const atAll = (status: number) => ({
  neighbour: status,
  specialist: status,
  leader: status,
  auditor: status,
  foreignAuditor: status,
  clerk: status,
});
/** Lists of one's own scope: whoever works with dossiers or inspects them. */
const readers = { ...seenInAnHoa, neighbour: 200, foreignAuditor: 200 };

/**
 * What each route answers to each caller. The clerk comes last, because some of these acts can be done once only.
 * A route missing here fails the suite.
 */
const expectations = (at: AtHand): Readonly<Record<string, Expectation>> => {
  const task = taskPath(at);
  const content = { name: birthRegistration.name, code: '9.000001' };
  return {
    'GET /api/health': { expected: everybody(200) },
    'GET /api/sign-in': { expected: everybody(200) },
    'PUT /api/test/clock': { asking: { body: { now: '2020-01-01T00:00:00Z' } }, expected: everybody(422) },
    'POST /api/session': { asking: { body: {} }, expected: everybody(422) },
    'GET /api/session': { expected: signedIn(200) },
    'PUT /api/session/post': { asking: { body: { assignment: 'not-mine' } }, expected: signedIn(422) },
    'GET /api/organisation': { expected: signedIn(200) },
    'GET /api/organisation/vocabulary': { expected: only({ admin: 200 }) },
    'GET /api/calendars/:id': { path: '/api/calendars/vn', expected: signedIn(200) },
    'GET /api/calendars': { expected: only({ admin: 200 }) },
    'GET /api/calendars/recomputations': { expected: only({ admin: 200 }) },
    'GET /api/calendars/:id/revisions': { path: '/api/calendars/vn/revisions', expected: only({ admin: 200 }) },
    'PUT /api/calendars/:id': {
      path: '/api/calendars/vn',
      asking: {
        body: {
          revision: 9,
          notice: 'TB 1',
          layer: { level: 'national', name: { vi: 'Lịch', en: '' }, years: [], days: [], timetables: [] },
        },
      },
      expected: only({ admin: 422 }),
    },
    'POST /api/calendars/:id/preview': { path: '/api/calendars/vn/preview', expected: only({ admin: 200 }) },
    'GET /api/calendars/:id/moving': { path: '/api/calendars/vn/moving', expected: only({ admin: 200 }) },
    'POST /api/calendars/:id/recomputations': {
      path: '/api/calendars/vn/recomputations',
      asking: { body: { revision: 9, ground: 'TB 1' } },
      expected: only({ admin: 409 }),
    },
    'GET /api/overview': {
      path: '/api/overview?from=2026-03-01&to=2026-04-01',
      expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }),
    },
    'GET /api/overview/officers': {
      path: '/api/overview/officers?agency=11',
      expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }),
    },
    'GET /api/overview/dossiers': { expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }) },
    'GET /api/overview/resolved': {
      path: '/api/overview/resolved?from=2026-01-01&to=2026-02-01',
      expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }),
    },
    'GET /api/overview/tasks': { expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }) },
    'GET /api/retention': { expected: only({ auditor: 200, foreignAuditor: 200, admin: 200 }) },
    'PUT /api/retention/:procedure': {
      path: `/api/retention/${BIRTH}`,
      asking: { body: { months: 120, under: 'Luật Lưu trữ 33/2024/QH15' } },
      expected: only({ admin: 204 }),
    },
    'GET /api/erasures/due': { expected: only({ auditor: 200, foreignAuditor: 200, admin: 200 }) },
    'POST /api/erasures': { asking: { body: { dossiers: [], reason: 'Quyết định số 5' } }, expected: only({ admin: 200 }) },
    'GET /api/figures': { expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }) },
    'GET /api/figures/:procedure/:version': {
      path: `/api/figures/${BIRTH}/1?from=2026-01&to=2026-12&measure=total&percentile=75`,
      expected: only({ leader: 200, auditor: 200, foreignAuditor: 200 }),
    },
    'GET /api/figures/:procedure/:version/dossiers': {
      path: `/api/figures/${BIRTH}/1/dossiers?what=waited&node=check`,
      expected: only({ leader: 422, auditor: 422, foreignAuditor: 422 }),
    },
    'POST /api/dossiers/:id/lateness': {
      path: `/api/dossiers/${at.id}/lateness`,
      asking: { body: { cause: 'workload', note: 'Thiếu người' } },
      expected: only({ neighbour: 404, specialist: 204, leader: 204, clerk: 204 }),
    },
    'GET /api/administration/agencies': { expected: only({ admin: 200 }) },
    'POST /api/administration/agencies': { asking: { body: {} }, expected: only({ admin: 422 }) },
    'PUT /api/administration/agencies/:id': {
      path: '/api/administration/agencies/11',
      asking: { body: {} },
      expected: only({ admin: 422 }),
    },
    'POST /api/administration/agencies/:id/names': {
      path: '/api/administration/agencies/999/names',
      asking: { body: { name: { vi: 'x', en: 'x' }, on: '2026-07-01', ground: 'QĐ 1' } },
      expected: only({ admin: 404 }),
    },
    'POST /api/administration/agencies/:id/ending': {
      path: '/api/administration/agencies/11/ending',
      asking: { body: { on: '2026-07-01', ground: 'QĐ 1' } },
      expected: only({ admin: 409 }),
    },
    'POST /api/administration/units': { asking: { body: {} }, expected: only({ admin: 422 }) },
    'PUT /api/administration/units/:id': {
      path: '/api/administration/units/none',
      asking: { body: { agency: 11, name: { vi: 'x', en: 'x' } } },
      expected: only({ admin: 404 }),
    },
    'GET /api/administration/acts': { expected: only({ admin: 200, auditor: 200, foreignAuditor: 200 }) },
    'GET /api/administration/people': { expected: only({ admin: 200 }) },
    'POST /api/administration/people': { asking: { body: {} }, expected: only({ admin: 422 }) },
    'POST /api/administration/people/import': { asking: { body: { csv: 'name', dry: true } }, expected: only({ admin: 422 }) },
    'PUT /api/administration/people/:id/password': {
      path: '/api/administration/people/none/password',
      asking: { body: { password: 'dài mười ký tự' } },
      expected: only({ admin: 404 }),
    },
    'PUT /api/administration/people/:id/account': {
      path: '/api/administration/people/none/account',
      asking: { body: { disabled: true } },
      expected: only({ admin: 404 }),
    },
    'POST /api/administration/people/:id/posts': {
      path: '/api/administration/people/none/posts',
      asking: { body: {} },
      expected: only({ admin: 422 }),
    },
    'PUT /api/administration/posts/:id/ending': {
      path: '/api/administration/posts/none/ending',
      asking: { body: { on: '2026-07-01' } },
      expected: only({ admin: 404 }),
    },
    'GET /api/administration/substitutions': { expected: only({ admin: 200 }) },
    'POST /api/administration/substitutions': { asking: { body: {} }, expected: only({ admin: 422 }) },
    'PUT /api/administration/substitutions/:id/ending': {
      path: '/api/administration/substitutions/none/ending',
      asking: { body: { on: '2026-07-01' } },
      expected: only({ admin: 404 }),
    },
    'GET /api/statistics/days': {
      path: '/api/statistics/days?from=2026-03-01&to=2026-04-01',
      expected: only({ neighbour: 200, specialist: 200, leader: 200, auditor: 200, foreignAuditor: 200, clerk: 200 }),
    },
    'GET /api/procedures': { expected: signedIn(200) },
    'GET /api/procedures/:id': { path: `/api/procedures/${BIRTH}`, expected: signedIn(200) },
    'GET /api/procedures/:id/versions/:version': { path: `/api/procedures/${BIRTH}/versions/1`, expected: signedIn(200) },
    'GET /api/procedures/:id/versions/:version/file': { path: `/api/procedures/${BIRTH}/versions/1/file`, expected: signedIn(200) },
    'POST /api/procedures': { asking: { body: content }, expected: only({ admin: 201 }) },
    'POST /api/procedures/check': { asking: { body: { diagram: '<a/>' } }, expected: only({ admin: 200 }) },
    'POST /api/procedures/:id/draft': { path: `/api/procedures/${BIRTH}/draft`, expected: only({ admin: 201 }) },
    'GET /api/procedures/:id/draft': { path: `/api/procedures/${BIRTH}/draft`, expected: only({ admin: 200 }) },
    'PUT /api/procedures/:id/draft': {
      path: `/api/procedures/${BIRTH}/draft`,
      asking: { body: { revision: 1, package: birthRegistration } },
      expected: only({ admin: 200 }),
    },
    'POST /api/procedures/:id/draft/check': { path: `/api/procedures/${BIRTH}/draft/check`, expected: only({ admin: 200 }) },
    'POST /api/procedures/:id/draft/publish': {
      path: `/api/procedures/9.000001/draft/publish`,
      asking: { body: { approval: { number: '1/QĐ', date: '2026-01-01', signer: 'Chủ tịch' } } },
      expected: only({ admin: 422 }),
    },
    'PUT /api/procedures/:id/draft/proposal': {
      path: `/api/procedures/9.000001/draft/proposal`,
      asking: { body: { approval: { number: '1/QĐ', date: '2026-01-01', signer: 'Chủ tịch' } } },
      expected: only({ admin: 422 }),
    },
    'DELETE /api/procedures/:id/draft/proposal': {
      path: `/api/procedures/9.000001/draft/proposal`,
      expected: only({ admin: 404 }),
    },
    'POST /api/procedures/:id/draft/rehearsal': { path: `/api/procedures/${BIRTH}/draft/rehearsal`, expected: only({ admin: 200 }) },
    'GET /api/procedures/:id/draft-points': { path: `/api/procedures/${BIRTH}/draft-points`, expected: only({ admin: 200 }) },
    'GET /api/procedures/:id/draft-points/:point': {
      path: `/api/procedures/${BIRTH}/draft-points/none`,
      expected: only({ admin: 404 }),
    },
    'GET /api/procedures/:id/comments': { path: `/api/procedures/${BIRTH}/comments`, expected: only({ admin: 200 }) },
    'POST /api/procedures/:id/comments': {
      path: `/api/procedures/${BIRTH}/comments`,
      asking: { body: { body: 'Sao 5 ngày?' } },
      expected: only({ admin: 201 }),
    },
    'PUT /api/procedures/:id/comments/:comment': {
      path: `/api/procedures/${BIRTH}/comments/none`,
      asking: { body: { resolved: true } },
      expected: only({ admin: 404 }),
    },
    'GET /api/procedures/:id/moves': { path: `/api/procedures/${BIRTH}/moves`, expected: only({ admin: 200 }) },
    'GET /api/procedures/:id/moves/preview': {
      path: `/api/procedures/${BIRTH}/moves/preview?from=1&to=draft`,
      expected: only({ admin: 200 }),
    },
    'POST /api/procedures/:id/moves': {
      path: `/api/procedures/${BIRTH}/moves`,
      asking: { body: { from: 1, to: 1, ground: '1/QĐ' } },
      expected: only({ admin: 422 }),
    },
    'PUT /api/procedures/:id/retirement': {
      path: `/api/procedures/${BIRTH}/retirement`,
      asking: { body: { from: '2020-01-01', ground: '1/QĐ' } },
      expected: only({ admin: 422 }),
    },
    'POST /api/procedures/:id/reinstatement': {
      path: `/api/procedures/${BIRTH}/reinstatement`,
      asking: { body: { ground: '1/QĐ' } },
      expected: only({ admin: 404 }),
    },
    'DELETE /api/procedures/:id/draft': { path: `/api/procedures/${BIRTH}/draft`, expected: only({ admin: 204 }) },
    'GET /api/reception/procedures': { expected: only({ neighbour: 200, clerk: 200 }) },
    'GET /api/reception/agencies': { expected: only({ neighbour: 200, clerk: 200 }) },
    'GET /api/reception/due': { path: `/api/reception/due?procedure=${BIRTH}&version=1`, expected: only({ neighbour: 200, clerk: 200 }) },
    'POST /api/dossiers': { asking: { body: birthRequest }, expected: only({ neighbour: 201, clerk: 201 }) },
    'GET /api/dossiers': { expected: only({ ...seenInAnHoa, neighbour: 200, foreignAuditor: 200 }) },
    'GET /api/dossiers/:id': { path: `/api/dossiers/${at.id}`, expected: only(seenInAnHoa) },
    'GET /api/dossiers/:id/history': { path: `/api/dossiers/${at.id}/history`, expected: only(seenInAnHoa) },
    'GET /api/dossiers/:id/time': { path: `/api/dossiers/${at.id}/time`, expected: only(seenInAnHoa) },
    'GET /api/dossiers/:id/package': {
      path: `/api/dossiers/${at.id}/package?purpose=routine`,
      expected: only({ auditor: 200, foreignAuditor: 404 }),
    },
    'GET /api/packages': {
      path: '/api/packages?from=2026-03-01&to=2026-04-01&purpose=routine',
      expected: only({ auditor: 200, foreignAuditor: 200 }),
    },
    'GET /api/book-findings': { expected: only({ auditor: 200, foreignAuditor: 200, admin: 200 }) },
    'GET /api/readings': {
      path: '/api/readings?idNumber=001090012345',
      expected: only({ auditor: 200, foreignAuditor: 200 }),
    },
    'GET /api/public-log': { expected: signedIn(200, 403) },
    // Nothing is signed here: no runtime is at work.
    'GET /api/public-log/consistency': { path: '/api/public-log/consistency?from=1', expected: signedIn(404, 403) },
    'GET /api/dossiers/:id/receipt': { path: `/api/dossiers/${at.id}/receipt`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/messages': {
      path: `/api/dossiers/${at.id}/messages`,
      asking: { body: { name: 'payment' } },
      expected: only({ neighbour: 404, clerk: 409 }),
    },
    'GET /api/dossiers/:id/readings': { path: `/api/dossiers/${at.id}/readings`, expected: only({ auditor: 200, foreignAuditor: 404 }) },
    'GET /api/dossiers/:id/documents': { path: `/api/dossiers/${at.id}/documents`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/documents': {
      path: `/api/dossiers/${at.id}/documents`,
      asking: { body: { form: '02', reason: 'Thiếu', items: ['Giấy'], contact: 'An' } },
      expected: only({ neighbour: 404, specialist: 201, leader: 201, clerk: 201 }),
    },
    'GET /api/dossiers/:id/documents/:document/pdf': { path: `/api/dossiers/${at.id}/documents/01/pdf`, expected: only(seenInAnHoa) },
    'POST /api/look-up': { asking: { body: { code: 'none', digits: 'four' } }, expected: everybody(422) },
    'GET /api/files/rules': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'POST /api/files': { path: '/api/files?name=a.pdf', expected: only({ neighbour: 422, specialist: 422, leader: 422, clerk: 422 }) },
    'GET /api/files/:id': { path: '/api/files/none', expected: only({ ...atAll(404) }) },
    'GET /api/files/:id/content': { path: '/api/files/none/content', expected: only({ ...atAll(404) }) },
    'GET /api/dossiers/:id/files': { path: `/api/dossiers/${at.id}/files`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/files': {
      path: `/api/dossiers/${at.id}/files`,
      asking: { body: { file: 'none' } },
      expected: only({ neighbour: 404, specialist: 404, leader: 404, clerk: 404 }),
    },
    'GET /api/alerts': { expected: signedIn(200) },
    'GET /api/alerts/count': { expected: signedIn(200) },
    'POST /api/alerts/read': { asking: { body: { until: '1' } }, expected: signedIn(200) },
    'GET /api/levels': { expected: signedIn(200) },
    'PUT /api/levels': {
      asking: { body: { thresholds: { yellowShare: 0.5, orangeShare: 0.2, orangeWithinHours: 8 } } },
      expected: only({ admin: 200 }),
    },
    'GET /api/alerts/settings': { expected: signedIn(200) },
    'PUT /api/alerts/settings': { asking: { body: { email: '', bell: [], mail: [] } }, expected: signedIn(200) },
    'GET /api/registers': { expected: only(readers) },
    'GET /api/registers/pdf': { path: '/api/registers/pdf?field=X&year=2026', expected: only(readers) },
    'GET /api/registers/xlsx': { path: '/api/registers/xlsx?field=X&year=2026', expected: only(readers) },
    'GET /api/exports/dossiers': { expected: only(readers) },
    'GET /api/exports/tasks': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'GET /api/exports/procedures': { expected: signedIn(200) },
    'GET /api/document-templates': { expected: only({ admin: 200 }) },
    'PUT /api/document-templates/:form': {
      path: '/api/document-templates/03',
      asking: { body: { text: '# PHIẾU', revision: 0 } },
      expected: only({ admin: 200 }),
    },
    'POST /api/document-templates/:form/sample': {
      path: '/api/document-templates/03/sample',
      asking: { body: { text: '# PHIẾU' } },
      expected: only({ admin: 200 }),
    },
    'GET /api/tasks': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'GET /api/tasks/counts': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'GET /api/tasks/handled': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'GET /api/tasks/version': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'GET /api/saved-views': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'POST /api/saved-views': {
      asking: { body: { name: 'Đỏ', query: 'level=red', shared: true } },
      expected: only({ neighbour: 201, specialist: 201, leader: 201, clerk: 201 }),
    },
    'DELETE /api/saved-views/:id': {
      path: '/api/saved-views/0192f5a0-0000-7000-8000-000000000000',
      expected: only({ neighbour: 404, specialist: 404, leader: 404, clerk: 404 }),
    },
    'GET /api/submissions': { expected: only({ neighbour: 200, clerk: 200 }) },
    'POST /api/submissions': { asking: { body: handedIn }, expected: only({ neighbour: 201, clerk: 201 }) },
    'POST /api/portal/submissions': { asking: { body: { ...handedIn, office: '000.00.11.H47' } }, expected: everybody(401) },
    'GET /api/submissions/:id': { path: `/api/submissions/${at.id}`, expected: only({ neighbour: 404, clerk: 409 }) },
    'POST /api/submissions/:id/answer': {
      path: `/api/submissions/${at.id}/answer`,
      asking: { body: { answer: 'accept' } },
      expected: only({ neighbour: 404, clerk: 409 }),
    },
    'GET /api/reception/slips': { expected: only({ neighbour: 200, clerk: 200 }) },
    'POST /api/reception/slips': { asking: { body: slipRequest }, expected: only({ neighbour: 201, clerk: 201 }) },
    'GET /api/reception/slips/:id': {
      path: '/api/reception/slips/0192f5a0-0000-7000-8000-000000000000',
      expected: only({ neighbour: 404, auditor: 404, foreignAuditor: 404, clerk: 404 }),
    },
    'GET /api/reception/applicants': { path: '/api/reception/applicants?q=minh', expected: only({ neighbour: 200, clerk: 200 }) },
    'GET /api/dossiers/:id/acts': {
      path: `/api/dossiers/${at.id}/acts`,
      expected: only({ neighbour: 404, specialist: 200, leader: 200, clerk: 200 }),
    },
    'POST /api/dossiers/:id/acts': {
      path: `/api/dossiers/${at.id}/acts`,
      asking: { body: { act: 'resume', visit: at.visit, ground: 'Thử' } },
      expected: only({ neighbour: 404, specialist: 403, leader: 403, clerk: 409 }),
    },
    'GET /api/dossiers/:id/notes': { path: `/api/dossiers/${at.id}/notes`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/notes': {
      path: `/api/dossiers/${at.id}/notes`,
      asking: { body: { text: 'Đã gọi điện cho người nộp', mentions: [] } },
      expected: only({ neighbour: 404, specialist: 201, leader: 201, clerk: 201 }),
    },
    'GET /api/dossiers/:id/people': {
      path: `/api/dossiers/${at.id}/people`,
      expected: only({ neighbour: 404, specialist: 200, leader: 200, clerk: 200 }),
    },
    'GET /api/dossiers/:id/verifications': { path: `/api/dossiers/${at.id}/verifications`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/verifications': {
      path: `/api/dossiers/${at.id}/verifications`,
      asking: { body: { heldAt: '2026-01-05T02:00:00Z', place: 'Thôn 1', participants: 'Người nộp', content: 'Đúng bản vẽ' } },
      expected: only({ neighbour: 404, specialist: 201, leader: 201, clerk: 201 }),
    },
    'GET /api/dossiers/:id/results': { path: `/api/dossiers/${at.id}/results`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/results': {
      path: `/api/dossiers/${at.id}/results`,
      asking: { body: { kind: 'result', symbol: 'GKS-UBND', signedOn: '2026-01-05', issuedOn: '2026-01-05', signer: 'Phạm Văn Dũng' } },
      expected: only({ neighbour: 404, specialist: 201, leader: 201, clerk: 201 }),
    },
    'GET /api/dossiers/:id/opinions': { path: `/api/dossiers/${at.id}/opinions`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/opinions': {
      path: `/api/dossiers/${at.id}/opinions`,
      asking: { body: { agency: 11, question: 'Có đồng ý không?', limit: { value: 5, unit: 'working-days' } } },
      expected: only({ neighbour: 404, specialist: 201, leader: 201, clerk: 201 }),
    },
    'GET /api/opinions': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'POST /api/opinions/:id/answer': {
      path: '/api/opinions/0192f5a0-0000-7000-8000-000000000000/answer',
      asking: { body: { answer: 'Đồng ý' } },
      expected: only({ neighbour: 409, specialist: 409, leader: 409, clerk: 409 }),
    },
    'GET /api/returns': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'POST /api/returns': {
      asking: { body: { dossier: at.id, visit: at.visit, way: 'online', proof: 'online' } },
      expected: only({ neighbour: 404, specialist: 409, leader: 409, clerk: 409 }),
    },
    'POST /api/returns/transfer': {
      asking: { body: { dossier: at.id, visit: at.visit } },
      expected: only({ neighbour: 404, specialist: 409, leader: 409, clerk: 409 }),
    },
    'GET /api/dossiers/:id/charges': { path: `/api/dossiers/${at.id}/charges`, expected: only(seenInAnHoa) },
    'POST /api/dossiers/:id/charges': {
      path: `/api/dossiers/${at.id}/charges`,
      asking: { body: { fee: 'none' } },
      expected: only({ neighbour: 404, specialist: 422, leader: 422, clerk: 422 }),
    },
    'POST /api/dossiers/:id/charges/:charge/payment': {
      path: `/api/dossiers/${at.id}/charges/01900000-0000-7000-8000-000000000000/payment`,
      asking: { body: { way: 'cash' } },
      expected: only({ neighbour: 404, specialist: 404, leader: 404, clerk: 404 }),
    },
    'GET /api/charges': { path: '/api/charges?day=2026-03-02', expected: only({ neighbour: 200, clerk: 200 }) },
    'GET /api/dossiers/:id/returns': { path: `/api/dossiers/${at.id}/returns`, expected: only(seenInAnHoa) },
    'GET /api/tasks/:dossier/:visit/colleagues': { path: `${task}/colleagues`, expected: only({ neighbour: 404, clerk: 200 }) },
    'POST /api/tasks/:dossier/:visit/assign': {
      path: `${task}/assign`,
      asking: { body: { to: 'nobody-here', ground: 'Nghỉ phép' } },
      expected: only({ neighbour: 404, clerk: 422 }),
    },
    'GET /api/dossiers/:id/steering': { path: `/api/dossiers/${at.id}/steering`, expected: only({ leader: 200 }) },
    'POST /api/dossiers/:id/steering/preview': {
      path: `/api/dossiers/${at.id}/steering/preview`,
      asking: { body: { act: 'resume', ground: 'x' } },
      expected: only({ leader: 200 }),
    },
    'POST /api/dossiers/:id/steering': {
      path: `/api/dossiers/${at.id}/steering`,
      asking: { body: { act: 'resume', ground: 'x' } },
      expected: only({ leader: 409 }),
    },
    'GET /api/announcements': { expected: only({ neighbour: 200, clerk: 200 }) },
    'POST /api/announcements': {
      asking: { body: { kind: 'signal', name: 'storm' } },
      expected: only({ neighbour: 202, clerk: 202 }),
    },
    'POST /api/portal/announcements': { asking: { body: { kind: 'signal', name: 'storm', office: '000' } }, expected: everybody(401) },
    'GET /api/portal/announcements/:office/:id': { path: '/api/portal/announcements/000/none', expected: everybody(401) },
    'GET /api/hand-overs': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'GET /api/hand-overs/receivers': { expected: only({ neighbour: 200, specialist: 200, leader: 200, clerk: 200 }) },
    'POST /api/tasks/:dossier/:visit/hand-over': {
      path: `${task}/hand-over`,
      asking: { body: { agency: 999, role: 'nobody-here', ground: 'Thuộc thẩm quyền của Sở' } },
      expected: only({ neighbour: 422, specialist: 422, leader: 422, clerk: 422 }),
    },
    'POST /api/tasks/:dossier/:visit/refusal': {
      path: `${task}/refusal`,
      asking: { body: { ground: 'Không thuộc thẩm quyền' } },
      expected: only({ neighbour: 404, clerk: 409 }),
    },
    'GET /api/tasks/:dossier/:visit': { path: task, expected: only({ neighbour: 404, clerk: 200 }) },
    'POST /api/tasks/:dossier/:visit/claim': { path: `${task}/claim`, expected: only({ neighbour: 404, clerk: 200 }) },
    'POST /api/tasks/:dossier/:visit/release': { path: `${task}/release`, expected: only({ neighbour: 404, clerk: 200 }) },
    'POST /api/tasks/:dossier/:visit/complete': {
      path: `${task}/complete`,
      asking: { body: { outcome: 'done', data: { complete: true }, claim: true } },
      expected: only({ neighbour: 404, clerk: 200 }),
    },
    'DELETE /api/session': { expected: signedIn(204) },
  };
};

describe('who may do what', () => {
  let api: TestApi;
  let at: AtHand;
  let askers: Readonly<Record<(typeof callers)[number], Asker>>;

  beforeAll(async () => {
    api = await testApi();
    at = await received(api);
    askers = {
      stranger: api.stranger,
      nobody: await api.as('lan.nobody'),
      neighbour: await api.as('em.neighbour'),
      specialist: await api.as('dung.specialist'),
      leader: await api.as('cuong.leader'),
      auditor: await api.as('hai.auditor'),
      foreignAuditor: await api.as('khoa.auditor'),
      admin: await api.as('giang.admin'),
      clerk: await api.as('bich.clerk'),
    };
  });
  afterAll(() => api.close());

  it('says for every route of the api who may call it', () => {
    expect(Object.keys(expectations(at)).sort()).toEqual(routeTable(api.app));
  });

  it('answers each caller on each route as said, and nobody otherwise', async () => {
    const wrong: string[] = [];
    for (const [route, { path, asking, expected }] of Object.entries(expectations(at))) {
      const [method = '', template = ''] = route.split(' ');
      for (const caller of callers) {
        const answer = await askers[caller](method.toLowerCase() as 'get', path ?? template, asking);
        if (answer.status !== expected[caller])
          wrong.push(`${route} ${caller}: ${String(answer.status)}, not ${String(expected[caller])} ${answer.text.slice(0, 300)}`);
      }
    }
    expect(wrong).toEqual([]);
    // Every route times every caller: minutes on a busy machine.
  }, 240_000);

  it('does not let a dossier be guessed at: a foreign one and none at all are answered alike', async () => {
    const neighbour = await api.as('em.neighbour');
    const [foreign, none] = await Promise.all([
      neighbour('get', `/api/dossiers/${at.id}`),
      neighbour('get', '/api/dossiers/0192f5a0-0000-7000-8000-000000000000'),
    ]);
    const known = ({ instance: _, reference: __, ...rest }: Record<string, unknown>): unknown => rest;
    expect(known(foreign.body as Record<string, unknown>)).toEqual(known(none.body as Record<string, unknown>));
  });
});
