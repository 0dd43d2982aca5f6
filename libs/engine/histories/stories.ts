import { type Scenario } from '../testing/index';
import { eventStories } from './event-stories';
import { gatewayStories } from './gateway-stories';
import { scopeStories } from './scope-stories';
import { taskStories } from './task-stories';

/** One small story per element and trigger: its whole history lies in `golden/v1/<name>.json`, facts and all. */
export const stories: Readonly<Record<string, () => Scenario>> = { ...taskStories, ...gatewayStories, ...scopeStories, ...eventStories };
