export const TEMPLATE_DATABASE = "cuffwise_template";

export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
};
