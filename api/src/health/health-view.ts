import { type Health } from '@mot-cua/contract';
import { ShowsChoice, ShowsInstant } from '../openapi/shown';

export class HealthView implements Health {
  @ShowsChoice(['ok']) status!: 'ok';
  @ShowsInstant({ description: "The database's clock, which all times come from" }) now!: string;
}
