import { hash } from 'node:crypto';
import { type CalendarLayer, officeHours } from '@mot-cua/calendar';
import { type Text } from '@mot-cua/procedure';
import { type AgencyRecord, type AssignmentRecord, type PersonRecord, type RoleRecord } from '../organisation';
import file from '../../demonstration/organisation.json' with { type: 'json' };

type ProvinceFile = {
  /** Said wherever the set is shown: nothing in it is real. */
  readonly note: Text;
  readonly office: Text;
  readonly password: string;
  readonly since: string;
  readonly codeFormat: AgencyRecord['codeFormat'];
  readonly codeSystem: string;
  /** `calendar` and `from` where they are not those of the whole set; some are of the three tiers before July 2025 and have ended. */
  readonly agencies: readonly (Omit<AgencyRecord, 'codeFormat' | 'codeSystem' | 'calendar' | 'from'> &
    Partial<Pick<AgencyRecord, 'calendar' | 'from'>>)[];
  readonly roles: readonly RoleRecord[];
  readonly people: readonly {
    readonly account: string;
    readonly name: string;
    readonly posts: readonly { readonly agency: number; readonly role: string; readonly post: Text }[];
  }[];
  /** Accounts for the sign-in page, in the order of a dossier's way. */
  readonly shown: readonly string[];
};

const province = file as ProvinceFile;

/** Working calendar of the agencies of the set, but for counters with hours of their own. */
export const DEMONSTRATION_CALENDAR = 'vn';

/** Calendar of the counters that receive on Saturday morning, laid on that of the set. */
export const SATURDAY_COUNTER = 'vn-saturday-counter';

/** Only hours: its days are the nation's. */
export const saturdayCounter: CalendarLayer = {
  id: SATURDAY_COUNTER,
  level: 'unit',
  name: { vi: 'Quầy tiếp nhận có sáng thứ Bảy', en: 'Counters open on Saturday morning' },
  years: [],
  days: [],
  timetables: [officeHours('V3')],
};

export type DemonstrationAccount = {
  readonly account: string;
  readonly name: string;
  readonly post: Text;
  readonly agency: number;
  readonly role: string;
};

/** Every account of the set, with what its person is in the first place. */
export const allDemonstrationAccounts: readonly DemonstrationAccount[] = province.people.map(({ account, name, posts }) => {
  const first = posts[0];
  if (!first) throw new Error(`organisation.json: ${account} holds no post`);
  return { account, name, post: postAt(first.post, first.agency), agency: first.agency, role: first.role };
});

/** The accounts with which the main stories can be walked: for the start command and the sign-in page. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = province.shown.map((name) => {
  const account = allDemonstrationAccounts.find((one) => one.account === name);
  if (!account) throw new Error(`organisation.json: no person has the account ${name}`);
  return account;
});

/** The one password of every account of the set. */
export const demonstrationPassword: string = province.password;

/** Whose installation this seems to be. */
export const demonstrationOffice: Text = province.office;

/** Id of a person of the set: the same in every installation, so that loading again changes nothing. */
export const personId = (account: string): string => stableId(`person:${account}`);

/** The whole organisation as the store keeps it. */
export function demonstrationOrganisation(): {
  readonly agencies: readonly AgencyRecord[];
  readonly roles: readonly RoleRecord[];
  readonly people: readonly PersonRecord[];
  readonly assignments: readonly AssignmentRecord[];
} {
  const { since, codeFormat, codeSystem } = province;
  return {
    agencies: province.agencies.map((agency) => ({ calendar: DEMONSTRATION_CALENDAR, from: since, ...agency, codeFormat, codeSystem })),
    roles: province.roles,
    people: province.people.map(({ account, name }) => ({ id: personId(account), name })),
    assignments: province.people.flatMap(({ account, posts }) =>
      posts.map(({ agency, role, post }) => ({
        id: assignmentId(account, agency, role),
        person: personId(account),
        agency,
        role,
        post,
        from: since,
      })),
    ),
  };
}

/** Id of the post a person of the set holds. */
export const assignmentId = (account: string, agency: number, role: string): string => stableId(`post:${account}:${agency}:${role}`);

function postAt(post: Text, agency: number): Text {
  const name = province.agencies.find(({ id }) => id === agency)?.name;
  return name ? { vi: `${post.vi}, ${name.vi}`, en: `${post.en}, ${name.en}` } : post;
}

/** A UUID of version 8 (RFC 9562, 5.8: vendor specific) from the SHA-256 of a name. */
function stableId(name: string): string {
  const digits = [...hash('sha256', `mot-cua demonstration ${name}`, 'hex').slice(0, 32)];
  digits[12] = '8';
  digits[16] = ((Number.parseInt(digits[16] ?? '0', 16) & 3) | 8).toString(16);
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
