import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import {
  type Finding,
  type Form,
  type Node,
  type NodeId,
  type Procedure,
  type ProcedurePackage,
  type Text,
  graphOf,
  workOf,
} from '@mot-cua/procedure';
import { limitInWords } from '../canvas/limit-text';
import { InLanguage } from '../language/in-language';
import { Language } from '../language/language';
import { LevelShape } from '../look/level-shape';
import { TableFiles } from './table-files';

type Row = {
  readonly id: NodeId;
  readonly number: number;
  readonly name: Text;
  readonly agency: Text;
  readonly role: Text;
  readonly limit: string;
  readonly form: Text | undefined;
  readonly next: Text;
  readonly standing: 'red' | 'orange' | undefined;
};

const nothing: Text = { vi: '', en: '' };

/** The table of steps of a procedure: number, work, who, how long, form, what follows. It is also the way to a step without a mouse. */
@Component({
  selector: 'mc-step-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [InLanguage, LevelShape, TableFiles, TranslocoDirective],
  templateUrl: './step-table.html',
  styleUrl: './step-table.css',
})
export class StepTable {
  private readonly language = inject(Language);

  readonly procedure = input.required<Procedure>();
  readonly numbers = input.required<ReadonlyMap<NodeId, number>>();
  readonly roles = input<readonly { readonly id: string; readonly name: Text }[]>([]);
  readonly forms = input<readonly Form[]>([]);
  readonly findings = input<readonly Finding[]>([]);
  /** With it, the table can be printed and saved. */
  readonly pack = input<ProcedurePackage>();
  readonly selected = model<string>();

  protected readonly rows = computed<readonly Row[]>(() => {
    const numbers = this.numbers();
    return this.procedure()
      .nodes.flatMap((node) => {
        const number = numbers.get(node.id);
        return number === undefined ? [] : [this.row(node, number)];
      })
      .sort((a, b) => a.number - b.number);
  });

  private row(node: Node, number: number): Row {
    const lane = graphOf(this.procedure()).findLane(node.lane);
    const work = workOf(node);
    const role = work?.role || lane?.role || '';
    return {
      id: node.id,
      number,
      name: node.name,
      agency: lane?.name ?? nothing,
      role: this.roles().find(({ id }) => id === role)?.name ?? { vi: role, en: role },
      limit: this.limitOf(node),
      form: this.forms().find(({ id }) => id === work?.form)?.title,
      next: this.following(node),
      standing: this.standingOf(node.id),
    };
  }

  private limitOf(node: Node): string {
    const tongue = this.language.current();
    if (node.limit) return limitInWords(node.limit, tongue);
    return node.counted ? '' : { vi: 'không tính', en: 'not counted' }[tongue];
  }

  /** The steps reached next, gateways and events in between left out. */
  private following(node: Node): Text {
    const graph = graphOf(this.procedure());
    const [seen, found, open] = [new Set<NodeId>(), new Set<NodeId>(), [...graph.successorsOf(node.id)]];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (this.numbers().has(id) || graph.getNode(id).type === 'endEvent') found.add(id);
      else open.push(...graph.successorsOf(id));
    }
    const named = [...found].map((id) => ({ number: this.numbers().get(id), name: graph.getNode(id).name }));
    const said = (tongue: keyof Text, end: string) =>
      named.map(({ number, name }) => (number === undefined ? name[tongue] || end : String(number))).join('; ');
    return { vi: said('vi', 'kết thúc'), en: said('en', 'end') };
  }

  private standingOf(id: NodeId): Row['standing'] {
    const own = this.findings().filter(({ element }) => element === id);
    if (own.some(({ severity }) => severity === 'error')) return 'red';
    return own.some(({ severity }) => severity === 'warning') ? 'orange' : undefined;
  }
}
