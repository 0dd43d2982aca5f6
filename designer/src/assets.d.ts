/** The build copies the file beside the code and gives its address. */
declare module '*.svg' {
  const address: string;
  export default address;
}
