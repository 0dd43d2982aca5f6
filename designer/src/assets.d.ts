/** The build copies the file beside the code and gives its address. */
declare module '*.svg' {
  const address: string;
  export default address;
}
/** diagram-js-minimap has no types. Only what this project uses. */
declare module 'diagram-js-minimap' {
  import { type ModuleDeclaration } from 'didi';
  const minimap: ModuleDeclaration;
  export default minimap;
}
