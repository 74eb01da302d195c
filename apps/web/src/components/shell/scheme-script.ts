/** Kept under these names in the browser; the early script below and {@link SchemeSwitch} both know them. */
export const SCHEME_KEY = "cuffwise-scheme";
export const GYM_KEY = "cuffwise-gym";

/** Runs before the first paint, so that nobody is flashed with white at night. Nonced by the root layout. */
export const SCHEME_SCRIPT = `try{var r=document.documentElement,s=localStorage.getItem("${SCHEME_KEY}");
if(s!=="light"&&s!=="dark")s=matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";
if(localStorage.getItem("${GYM_KEY}")==="on"){s="dark";r.setAttribute("data-cw-gym","")}
r.setAttribute("data-mantine-color-scheme",s)}catch(e){}`;
