import { printLimit } from '@mot-cua/calendar';
import { type ClockAct, type ClockFlag, type Fact } from '@mot-cua/engine';
import { type Text } from '@mot-cua/procedure';
import { writeDay, writeTime } from '../language/dates';
import { clockName } from './clock-name';
import { pauseReasonText } from './pause-reason-text';
import { unreachable } from './unreachable';

type ClockChanged = Extract<Fact, { kind: 'ClockChanged' }>;

const say = (vi: string, en: string): Text => ({ vi, en });
const moment = (at: number): string => `${writeDay(at)} ${writeTime(at)}`;
const uncapital = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
const because = (ground: string | undefined): string => (ground ? `: ${ground}` : '');

/** What a change of a clock says in the history. */
export function clockSentence(fact: ClockChanged): Text {
  const due = fact.due === undefined ? say('', '') : say(`, hạn ${moment(fact.due)}`, `, due ${moment(fact.due)}`);
  const why = fact.reason === undefined ? say(because(fact.ground), because(fact.ground)) : pauseReasonText(fact.reason);
  const reason = fact.reason === undefined ? why : say(`: ${why.vi}`, `: ${why.en}`);
  if (fact.act !== undefined) return clockAct(fact.act, fact, due);
  const clock = clockName(fact.clock);
  switch (fact.to) {
    case 'running':
      return fact.limit
        ? say(`${clock.vi} bắt đầu${due.vi}${reason.vi}`, `${clock.en} started${due.en}${reason.en}`)
        : say(`${clock.vi} chạy tiếp${due.vi}${reason.vi}`, `${clock.en} ran on${due.en}${reason.en}`);
    case 'paused':
      return say(`${clock.vi} tạm dừng${reason.vi}`, `${clock.en} was paused${reason.en}`);
    case 'stopped':
      return say(`${clock.vi} dừng${reason.vi}`, `${clock.en} stopped${reason.en}`);
    default:
      return unreachable(fact.to);
  }
}

/** The legal act behind a change of the clock, with its law and what is against the general rule. */
function clockAct(act: ClockAct, fact: ClockChanged, due: Text): Text {
  const ground = because(fact.ground);
  const tail = say(`${due.vi}${ground}${ofLaw(fact).vi}`, `${due.en}${ground}${ofLaw(fact).en}`);
  const items = fact.items ? `: ${fact.items.join('; ')}` : '';
  switch (act) {
    case 'supplement-request':
      return say(
        `Yêu cầu bổ sung hồ sơ${items}, đồng hồ dừng${tail.vi}`,
        `A supplement was asked for${items}, the clock stopped${tail.en}`,
      );
    case 'restart':
      return say(`Đã đủ hồ sơ, thời hạn tính lại từ đầu${tail.vi}`, `The dossier is complete, the limit begins anew${tail.en}`);
    case 'handed-on': {
      const clock = clockName(fact.clock);
      return say(`Hồ sơ đã chuyển đi, ${uncapital(clock.vi)} dừng`, `The dossier went on, ${uncapital(clock.en)} stopped`);
    }
    case 'handed-over':
      return say('Kết quả đã chuyển về Một cửa, đồng hồ dừng', 'The result was handed to the one-stop, the clock stopped');
    case 'extension': {
      const added = fact.extension ? printLimit(fact.extension) : say('', '');
      return say(`Gia hạn ${added.vi}${tail.vi}`, `The limit was extended by ${added.en}${tail.en}`);
    }
    case 'reappointment':
      return say(`Xin lỗi và hẹn lại ngày trả kết quả${tail.vi}`, `An apology with a new date${tail.en}`);
    default:
      return unreachable(act);
  }
}

const flagTexts: Readonly<Record<ClockFlag, Text>> = {
  'behind-window': say('ngoài thời gian cho phép', 'behind the window'),
  repeated: say('yêu cầu lần nữa', 'asked again'),
  'late-apology': say('xin lỗi muộn', 'late apology'),
};

function ofLaw({ basis, flags = [] }: ClockChanged): Text {
  const said = [...(basis === undefined ? [] : [say(basis, basis)]), ...flags.map((flag) => flagTexts[flag])];
  return said.length === 0 ? say('', '') : say(` [${said.map(({ vi }) => vi).join('; ')}]`, ` [${said.map(({ en }) => en).join('; ')}]`);
}
