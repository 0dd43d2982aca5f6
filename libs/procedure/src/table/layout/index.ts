export { checkLayout, type LayoutFlaw } from './check-layout';
export { type Box, type Point } from './geometry';
export { layOut } from './lay-out';
export { type Layout, type LayoutInput } from './layout-model';
