export * from './extension';
export * from './face';
export * from './finding';
export * from './package';
export * from './procedure';
export * from './text';
