/** Kept under these names in the browser; the early script below and what applies a person's settings know them. */
export const SCHEME_KEY = "cuffwise-scheme";
export const GYM_KEY = "cuffwise-gym";
export const LARGE_KEY = "cuffwise-large";

const GYM_ATTRIBUTE = "data-cw-gym";
const LARGE_ATTRIBUTE = "data-cw-large";

/** Runs before the first paint, so that nobody is flashed with white at night. Nonced by the root layout. */
export const SCHEME_SCRIPT = `try{var r=document.documentElement,s=localStorage.getItem("${SCHEME_KEY}");
if(s!=="light"&&s!=="dark")s=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";
if(localStorage.getItem("${GYM_KEY}")==="on"){s="dark";r.setAttribute("${GYM_ATTRIBUTE}","")}
if(localStorage.getItem("${LARGE_KEY}")==="on")r.setAttribute("${LARGE_ATTRIBUTE}","");
r.setAttribute("data-mantine-color-scheme",s)}catch(e){}`;

const mark = (attribute: string, key: string, on: boolean): void => {
  document.documentElement.toggleAttribute(attribute, on);
  try {
    if (on) localStorage.setItem(key, "on");
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
};

/** High contrast and larger type, now and before the first paint of the next page. */
export const setGym = (on: boolean): void => mark(GYM_ATTRIBUTE, GYM_KEY, on);

/** Larger type in any colours. */
export const setLarge = (on: boolean): void => mark(LARGE_ATTRIBUTE, LARGE_KEY, on);
