import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type VersionDetail } from '@mot-cua/contract';
import { firstValueFrom } from 'rxjs';
import { Act } from '../connection/act';
import { saveFile } from '../connection/save-file';
import { Language } from '../language/language';
import { DropMenu } from '../look/drop-menu';
import { Icon } from '../look/icon';
import { TroubleNotice } from '../look/trouble-notice';

/** A published version as files: its diagram, its signed package, pictures, and the A3 sheet with the decision that approved it. */
@Component({
  selector: 'mc-version-files',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DropMenu, Icon, TranslocoDirective, TroubleNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'publish.version'">
      <details #menu mcDropMenu>
        <summary class="btn"><mc-icon name="file-export" />{{ t('files') }}</summary>
        <div class="floating">
          @for (each of kinds; track each) {
            <button type="button" class="entry" [disabled]="act.busy()" (click)="menu.open = false; write(each)">
              <mc-icon [name]="each === 'sheet' ? 'printer' : 'download'" [size]="16" />{{ t('file.' + each) }}
            </button>
          }
        </div>
      </details>
      @if (act.trouble(); as what) {
        <mc-trouble-notice [trouble]="what" [what]="t('notWritten')" />
      }
    </ng-container>
  `,
  styleUrl: '../look/drop-menu.css',
  styles: `
    .floating {
      right: 0;
      min-width: 240px;
    }
  `,
})
export class VersionFiles {
  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);
  protected readonly act = new Act();

  /** Id of the procedure. */
  readonly procedure = input.required<string>();
  readonly detail = input.required<VersionDetail>();
  /** What people call it: "Version 2". */
  readonly title = input.required<string>();

  protected readonly kinds = ['xml', 'package', 'svg', 'png', 'sheet'] as const;

  protected write(kind: (typeof this.kinds)[number]): Promise<unknown> {
    return this.act.run(async () => {
      const { package: pack, version } = this.detail();
      const name = `${pack.code}-${String(version)}`;
      if (kind === 'xml') saveFile(`${name}.bpmn`, 'application/xml', pack.diagram);
      else if (kind === 'package') saveFile(`${name}.json`, 'application/json', await this.signed());
      else await this.draw(kind, name);
    });
  }

  /** The package with its hash, signed by this installation, for another one. */
  private signed(): Promise<string> {
    const address = `api/procedures/${encodeURIComponent(this.procedure())}/versions/${String(this.detail().version)}/file`;
    return firstValueFrom(this.http.get(address, { responseType: 'text', context: this.act.context() }));
  }

  private async draw(kind: 'svg' | 'png' | 'sheet', name: string): Promise<void> {
    const [{ drawSvg }, { saveSvg, savePng, printProcedure }] = await Promise.all([
      import('../canvas/draw-svg'),
      import('../draw/exchange/drawn-files'),
    ]);
    const { package: pack } = this.detail();
    const svg = await drawSvg(pack.diagram, this.language.current());
    if (kind === 'svg') await saveSvg(svg, name);
    else if (kind === 'png') await savePng(svg, name);
    else await printProcedure(svg, pack, this.title(), this.language.current());
  }
}
