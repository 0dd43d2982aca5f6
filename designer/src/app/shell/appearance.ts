import { DOCUMENT } from '@angular/common';
import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { fromWindow } from '../look/from-window';

export type Theme = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'comfortable';

const [themeKey, densityKey, railKey] = ['mc.theme', 'mc.density', 'mc.rail'];

/** How this person likes the pages drawn. Kept on this machine until the server stores it with the account. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;

  readonly theme = signal<Theme>(oneOf(localStorage.getItem(themeKey), ['system', 'light', 'dark']));
  readonly density = signal<Density>(oneOf(localStorage.getItem(densityKey), ['compact', 'comfortable']));
  /** What the person chose; undefined: as the window and the page need. */
  readonly rail = signal<'wide' | 'narrow' | undefined>(storedRail());
  /** Pages with a drawing or three columns want the room. */
  readonly pageWantsRoom = signal(false);
  private readonly smallWindow = fromWindow('(max-width: 1400px)');
  readonly narrowRail = computed(() => (this.rail() ? this.rail() === 'narrow' : this.smallWindow() || this.pageWantsRoom()));

  constructor() {
    effect(() => {
      const theme = this.theme();
      if (theme === 'system') delete this.root.dataset['theme'];
      else this.root.dataset['theme'] = theme;
      localStorage.setItem(themeKey, theme);
    });
    effect(() => {
      this.root.dataset['density'] = this.density();
      localStorage.setItem(densityKey, this.density());
    });
    effect(() => {
      const rail = this.rail();
      if (rail) localStorage.setItem(railKey, rail);
    });
  }
}

function oneOf<Value extends string>(stored: string | null, allowed: readonly [Value, ...Value[]]): Value {
  return allowed.find((value) => value === stored) ?? allowed[0];
}

function storedRail(): 'wide' | 'narrow' | undefined {
  const stored = localStorage.getItem(railKey);
  return stored === 'wide' || stored === 'narrow' ? stored : undefined;
}
