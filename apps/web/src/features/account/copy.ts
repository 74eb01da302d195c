import type { Copy } from "#components/ui/copy.ts";

/** Sentences for what can go wrong around an account. */
export const ACCOUNT_COPY = {
  "sign-in.wrong": "The address and the password do not belong together. Check both, or choose a new password.",
  "email-taken": "There is an account with this address already. Sign in instead, or choose a new password.",
  "server-busy": "Many people are signing in right now. Nothing was lost; try again in a few seconds.",
  "too-many-attempts": "That was too often in a short time. Wait a quarter of an hour, or choose a new password.",
  "link-used-up": "This link has been used already, or it is too old. Ask for a new one.",
  "cross-site": "This form was sent from another site, so nothing was done. Open the page here and try again.",
  "content-type": "The browser sent the form in an unexpected way. Reload the page and try again.",
  "too-large": "The form holds more than fits. Shorten it a little.",
  "password.empty": "Type your password.",
  "password.too-short": "Use at least 12 characters. A few words in a row are easy to remember.",
  "password.too-long": "Use at most 128 characters.",
  "password.too-simple": "This repeats too few characters. A few words in a row are safer and easier to remember.",
  "password.is-email": "The password may not be the e-mail address.",
  "text.empty": "Write a name, so that others know who you are.",
} as const satisfies Copy;
