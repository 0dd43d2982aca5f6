import { type DrawnNode, type Drawing } from './drawing';
import { drawTable } from './draw-table';
import { SUPPLEMENT_FORM } from './step-forms';
import { days, sevenSteps, step, table, text } from './testing/tables';
import { type StepTable } from './step-table';

const drawn = (of: StepTable): Drawing => drawTable(of, (id) => `form_${id}`, SUPPLEMENT_FORM);
const node = (drawing: Drawing, id: string): DrawnNode => drawing.nodes.find((one) => one.id === id) as DrawnNode;
const outcomes = (drawing: Drawing, id: string): readonly string[] => {
  const { what } = node(drawing, id);
  return what.kind === 'userTask' ? what.work.outcomes.map((outcome) => outcome.id) : [];
};
const flow = (drawing: Drawing, from: string, to: string) => drawing.flows.find((one) => one.from === from && one.to === to);

describe('a table becomes a diagram', () => {
  it('gives each agency a lane, from top to bottom in the order they first work', () => {
    expect(drawn(sevenSteps()).lanes.map((lane) => lane.agency)).toEqual(['one-stop', 'division', 'department']);
  });

  it('lets reception accept, ask for a supplement or refuse, and nothing else (R-04)', () => {
    const drawing = drawn(sevenSteps());
    expect(outcomes(drawing, 's1')).toEqual(['accept', 'supplement', 'refuse']);
    expect(flow(drawing, 'after_s1', 's1_supplement')?.condition).toBe('outcome = "supplement"');
    expect(flow(drawing, 'after_s1', 's1_refused')?.condition).toBe('outcome = "refuse"');
    expect(node(drawing, 's1_refused').what).toMatchObject({ kind: 'endEvent', outcome: 'notAccepted' });
    expect(node(drawing, 'after_s1').what).toMatchObject({ default: 'flow_after_s1__s2' });
  });

  it('waits at the counter for a supplement, not counted, and closes the dossier after 15 calendar days (R-30, R-32)', () => {
    const drawing = drawn(sevenSteps());
    expect(node(drawing, 's3_supplement').what).toMatchObject({ work: { role: 'one_stop_clerk', agency: 'one-stop', counted: false } });
    expect(node(drawing, 's3_supplement_expired').what).toEqual({
      kind: 'boundaryTimer',
      attachedTo: 's3_supplement',
      limit: { value: 15, unit: 'calendar-days' },
    });
    expect(node(drawing, 's3_supplement_closed').what).toMatchObject({ outcome: 'closed' });
    expect(flow(drawing, 's3_supplement', 's3')).toBeDefined();
  });

  it('lets whoever checks or signs return the draft to whoever wrote it', () => {
    const drawing = drawn(sevenSteps());
    expect(outcomes(drawing, 's4')).toEqual(['agree', 'rework']);
    expect(flow(drawing, 'after_s4', 's3')?.condition).toBe('outcome = "rework"');
    expect(flow(drawing, 'after_s5', 's3')?.condition).toBe('decision = "rework"');
    expect(outcomes(drawing, 's2')).toEqual(['assign']);
  });

  it('lets the last signer refuse with reasons where the table names no refusal, handed over like any result (R-33)', () => {
    const drawing = drawn(sevenSteps());
    expect(outcomes(drawing, 's5')).toEqual(['approve', 'rework', 'refuse']);
    expect(flow(drawing, 'final_s7', 'end_s7_refused')?.condition).toBe('decision = "refuse"');
    expect(node(drawing, 'end_s7').what).toMatchObject({ outcome: 'returned' });
  });

  it('sends a refusal of the table back through the one-stop before it ends (R-33)', () => {
    const drawing = drawn(
      table([
        step('s1', 'one_stop_clerk', 'one-stop', ['s2'], { acts: ['reception'] }),
        step('s2', 'specialist', 'commune', [], {
          nextType: 'exclusive',
          next: [
            { to: 's3', when: text('eligible') },
            { to: 'end-refused', when: text('not eligible') },
          ],
        }),
        step('s3', 'agency_leader', 'commune', ['s4']),
        step('s4', 'one_stop_clerk', 'one-stop', ['end'], { acts: ['return'], counted: false }),
      ]),
    );
    expect(flow(drawing, 'after_s2', 's4')?.condition).toBe('decision = "refuse"');
    expect(outcomes(drawing, 's3')).toEqual(['approve', 'rework']);
  });

  it('draws no gateway where both outcomes go the same way, and keeps both outcomes', () => {
    const drawing = drawn(
      table([
        step('s1', 'agency_leader', 'commune', [], {
          nextType: 'exclusive',
          next: [
            { to: 's2', when: text('admitted') },
            { to: 's2', when: text('not admitted: with reasons'), refused: true },
          ],
        }),
        step('s2', 'one_stop_clerk', 'one-stop', ['end'], { acts: ['return'] }),
      ]),
    );
    expect(outcomes(drawing, 's1')).toEqual(['admitted', 'refuse']);
    expect(drawing.nodes.some((one) => one.id === 'after_s1')).toBe(false);
  });

  it('starts with what the applicant does instead of giving him a task (R-17)', () => {
    const drawing = drawn(
      table([step('s1', 'applicant', 'applicant', ['s2'], { counted: false }), step('s2', 'specialist', 'commune', ['end'])]),
    );
    expect(node(drawing, 'start')).toMatchObject({ lane: 'lane_applicant', name: { vi: 'Việc s1' } });
    expect(drawing.nodes.some((one) => one.id === 's1')).toBe(false);
  });

  it('ends a wait for payment by the message of the payment platform or by the counter (R-111)', () => {
    const message = { name: 'payment-confirmed', text: text('paid') };
    const drawing = drawn(
      table([
        step('s1', 'one_stop_clerk', 'one-stop', ['s2'], { acts: ['reception'] }),
        step('s2', 'applicant', 'applicant', ['s3'], { counted: false, pauses: 'financial-obligation', message }),
        step('s3', 'specialist', 'commune', ['end']),
      ]),
    );
    expect(node(drawing, 's2')).toMatchObject({
      lane: 'lane_applicant',
      what: { work: { role: 'one_stop_clerk', agency: 'one-stop', counted: false, pauses: 'financial-obligation' } },
    });
    expect(node(drawing, 's2_heard').what).toEqual({ kind: 'boundaryMessage', attachedTo: 's2', message: 'message_s2' });
    expect(flow(drawing, 's2_heard', 's3')).toBeDefined();
    expect(drawing.messages).toEqual([{ id: 'message_s2', name: 'payment-confirmed' }]);
  });

  it('takes the silence of a consulted agency for consent (R-26)', () => {
    const drawing = drawn(
      table([
        step('s1', 'opinion_agency', 'opinion', ['s2'], { silence: { value: 12, unit: 'calendar-days' } }),
        step('s2', 'specialist', 'commune', ['end']),
      ]),
    );
    expect(node(drawing, 's1_silent').what).toMatchObject({ attachedTo: 's1', limit: { value: 12 } });
    expect(flow(drawing, 's1_silent', 's2')).toBeDefined();
  });

  it('gives steps whose key FEEL cannot read an id by their place', () => {
    const drawing = drawn(table([step('1.2-a', 'specialist', 'commune', ['end'])]));
    expect(node(drawing, 'step_1')).toBeDefined();
  });
});

describe('parallel branches', () => {
  const forked = (branch: Partial<Parameters<typeof step>[4]>): StepTable =>
    table([
      step('s1', 'specialist', 'commune', ['a', 'b'], { nextType: 'parallel' }),
      step('a', 'police_officer', 'police', ['z'], branch),
      step('a2', 'police_officer', 'police', ['z'], {}),
      step('b', 'insurance_officer', 'insurance', ['z'], { limit: days(2) }),
      step('z', 'one_stop_clerk', 'one-stop', ['end'], { acts: ['return'] }),
    ]);

  it('are joined before the step they all lead to', () => {
    const drawing = drawn(table(forked({}).steps.filter(({ id }) => id !== 'a2')));
    expect(flow(drawing, 's1', 'fork_s1')).toBeDefined();
    expect(flow(drawing, 'a', 'join_z')).toBeDefined();
    expect(flow(drawing, 'b', 'join_z')).toBeDefined();
    expect(flow(drawing, 'join_z', 'z')).toBeDefined();
  });

  it('merge their own alternatives before the join, so that it never waits for a way not taken', () => {
    const drawing = drawn(
      forked({
        nextType: 'exclusive',
        next: [
          { to: 'z', when: text('short') },
          { to: 'a2', when: text('long') },
        ],
      }),
    );
    expect(flow(drawing, 'after_a', 'merge_z_1')).toBeDefined();
    expect(flow(drawing, 'a2', 'merge_z_1')).toBeDefined();
    expect(flow(drawing, 'merge_z_1', 'join_z')).toBeDefined();
    expect(flow(drawing, 'b', 'join_z')).toBeDefined();
  });

  it('end the whole dossier when one of them refuses', () => {
    const drawing = drawn(
      table(
        forked({
          nextType: 'exclusive',
          next: [
            { to: 'z', when: text('fine') },
            { to: 'end-refused', when: text('not eligible') },
          ],
        }).steps.filter(({ id }) => id !== 'a2'),
      ),
    );
    expect(node(drawing, 'a_refused').what).toEqual({ kind: 'endEvent', outcome: 'refused', terminates: true });
  });

  it('are joined once: alternatives after the join need no second one', () => {
    const drawing = drawn(
      table([
        step('s1', 'specialist', 'commune', ['a', 'b'], { nextType: 'parallel' }),
        step('a', 'police_officer', 'police', ['s2']),
        step('b', 'insurance_officer', 'insurance', ['s2']),
        step('s2', 'specialist', 'commune', [], {
          nextType: 'exclusive',
          next: [
            { to: 's4', when: text('fine') },
            { to: 's3', when: text('verify') },
          ],
        }),
        step('s3', 'specialist', 'commune', ['s4']),
        step('s4', 'one_stop_clerk', 'one-stop', ['end'], { acts: ['return'] }),
      ]),
    );
    expect(drawing.nodes.filter(({ what }) => what.kind === 'parallelGateway').map(({ id }) => id)).toEqual(['fork_s1', 'join_s2']);
    expect(flow(drawing, 's3', 's4')).toBeDefined();
  });

  it('send no draft back out of their branch, where the join would wait for ever', () => {
    const drawing = drawn(
      table([
        step('s1', 'specialist', 'commune', ['a', 'b'], { nextType: 'parallel' }),
        step('a', 'agency_leader', 'police', ['s2']),
        step('b', 'specialist', 'insurance', ['b2']),
        step('b2', 'agency_leader', 'insurance', ['s2']),
        step('s2', 'one_stop_clerk', 'one-stop', ['end'], { acts: ['return'] }),
      ]),
    );
    expect(outcomes(drawing, 'a')).not.toContain('rework');
    expect(outcomes(drawing, 'b2')).toContain('rework');
  });
});
