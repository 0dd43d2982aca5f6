import { catalogue } from '../../testing/catalogue';
import { camunda7 } from '../../testing/foreign/camunda-7';
import { readBpmn } from '../read-bpmn';
import { inFeel } from './foreign-expression';

describe('an expression of another tool', () => {
  it.each([
    ['${approved}', 'approved'],
    ['${approved == true}', 'approved = true'],
    ["#{outcome eq 'yes' && fee >= 10}", 'outcome = "yes" and fee >= 10'],
    ['${nrOfCompletedInstances / nrOfInstances >= 0.5}', 'numberOfCompletedInstances / numberOfInstances >= 0.5'],
    ["${(a == 1 || b != 'x') && c.d < 2}", '(a = 1 or b != "x") and c.d < 2'],
  ])('%s is suggested as %s', (foreign, feel) => {
    expect(inFeel(foreign)).toBe(feel);
  });

  it.each(['${!approved}', '${empty list}', '${service.call(a)}', '${a + b}', '${now().plusDays(3)}', '${}', '${a ? b : c}', '${a[0]}'])(
    '%s is left to a person',
    (foreign) => {
      expect(inFeel(foreign)).toBeUndefined();
    },
  );

  it('is refused at its place, with the suggestion', async () => {
    const { findings } = await readBpmn(camunda7, catalogue);
    expect(
      findings.filter(({ code }) => code === 'expression.foreign').map(({ element, line, message }) => [element, line, message.en]),
    ).toEqual([
      [
        'Activity_1',
        24,
        "The expression in completionCondition is another tool's; only FEEL is used. It may be written: numberOfCompletedInstances > 1",
      ],
      ['Flow_3', 59, "The expression in conditionExpression is another tool's; only FEEL is used. It may be written: approved = true"],
    ]);
  });
});
