import { readScenario } from './from-xml';

const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="urn:example">
  <process id="order" isExecutable="true">
    <startEvent id="s"/>
    <exclusiveGateway id="dear" default="to-b"/>
    <userTask id="a" camunda:candidateGroups="sales"/>
    <userTask id="b"/>
    <serviceTask id="book"/>
    <scriptTask id="count" scriptFormat="feel"><script>1 + 1</script></scriptTask>
    <endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="dear"/>
    <sequenceFlow id="to-a" sourceRef="dear" targetRef="a"><conditionExpression xsi:type="tFormalExpression">\${amount &gt; 100}</conditionExpression></sequenceFlow>
    <sequenceFlow id="to-b" sourceRef="dear" targetRef="b"/>
    <sequenceFlow id="f2" sourceRef="a" targetRef="book"/>
    <sequenceFlow id="f3" sourceRef="b" targetRef="book"/>
    <sequenceFlow id="f4" sourceRef="book" targetRef="count"/>
    <sequenceFlow id="f5" sourceRef="count" targetRef="e"/>
  </process>
</definitions>`;

describe('a BPMN file of another tool', () => {
  it('runs as it is: its expressions are translated, and who does what nobody was named for is the officer of the one-stop', async () => {
    const dear = await readScenario(foreign);
    expect(dear.opens({ data: { amount: 500 } }).waiting()).toEqual(['a']);
    expect(dear.completes('a').waiting()).toEqual(['book']);
    expect(dear.finishes('book').isClosed()).toBe(true);
    const cheap = await readScenario(foreign);
    expect(cheap.opens({ data: { amount: 5 } }).waiting()).toEqual(['b']);
  });

  it('is refused where it asks for what is not executed, with every place named', async () => {
    const groovy = foreign
      .replace('scriptFormat="feel"', 'scriptFormat="groovy"')
      .replace('<startEvent id="s"/>', '<startEvent id="s"><timerEventDefinition/></startEvent>');
    const refused = readScenario(groovy);
    await expect(refused).rejects.toThrow('timer.invalid at s (line 5)');
    await expect(refused).rejects.toThrow('script.language at count (line 10)');
  });
});
