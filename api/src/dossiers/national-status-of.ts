export { nationalStatusOf, RESOLUTION, resolutionOf as resolutionClock } from '@mot-cua/engine';
