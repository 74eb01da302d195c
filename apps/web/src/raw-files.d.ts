/** The text of a file, as Turbopack (see next.config.ts) and Vite both give it. */
declare module "*.css?raw" {
  const text: string;
  export default text;
}
