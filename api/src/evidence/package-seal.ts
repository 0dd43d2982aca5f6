import { Inject, Injectable } from '@nestjs/common';
import { openSigningKey, type SigningKey } from '@mot-cua/store';
import { SETTINGS, type Settings } from '../settings';

/** The key proof packages are sealed with: opened when the first is made. */
@Injectable()
export class PackageSeal {
  private opened: SigningKey | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  key(): SigningKey {
    this.opened ??= openSigningKey(this.settings.state, 'package', process.env);
    return this.opened;
  }
}
