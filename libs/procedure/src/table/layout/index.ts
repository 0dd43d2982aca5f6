export { checkLayout, type LayoutFlaw } from './check-layout';
export { Picture } from './draw-picture';
export { type Box, type Point } from './geometry';
export { layOut } from './lay-out';
export { type Layout, type LayoutInput, sizes } from './layout-model';
